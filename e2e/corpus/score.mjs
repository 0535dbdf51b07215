/**
 * Scores `audit` on labelled files of other people, which are no part of this repository:
 * `IRONHULL_CORPUS=<folder> npm run corpus [-- kind]`. The folder holds `*.jsonl`, a case a line:
 * `{id, kind, text, expected: [{control, expect, lines?, contested?}]}`. A control that a case does not label counts
 * neither way, nor does a label that two tools contest. Every disagreement stands in disagreements.json with its reason.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { audit } from '../../dist-core/index.js';

const folder = process.env.IRONHULL_CORPUS;
if (!folder || !existsSync(folder)) {
  console.log('SKIPPED: IRONHULL_CORPUS names no folder with labelled files, so nothing was scored.');
  process.exit(0);
}
const only = process.argv[2];
const reasons = ['disagreements.json', '../../app/core/audit/disagreements.json'].flatMap((file) =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')),
);
const known = new Map(reasons.map(({ id, case: other, control, because }) => [`${id ?? other} ${control}`, because]));
const cases = readdirSync(folder)
  .filter((name) => /^corpus.*\.jsonl$/.test(name))
  .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
  .map((line) => JSON.parse(line))
  .filter(({ kind }) => only === undefined || kind === only);

const empty = () => ({ right: 0, wrong: 0, missed: 0, silent: 0, lines: 0, onLine: 0 });
const tallies = new Map();
const of = (name) => tallies.get(name) ?? tallies.set(name, empty()).get(name);
const unexplained = [];
let slowest = { took: 0 };

for (const { id, kind, text, expected } of cases) {
  const start = performance.now();
  const found = audit(kind, text);
  const took = performance.now() - start;
  if (took > slowest.took) slowest = { took, id };
  for (const { control, expect, lines, contested } of expected) {
    if (contested) continue;
    const hits = found.filter((one) => one.control === control);
    const [hit, wanted] = [hits.length > 0, expect === 'positive'];
    const elsewhere = hit && wanted && lines && !hits.some(({ line }) => lines.some((one) => Math.abs(one - line) <= 1));
    for (const tally of [of(kind), of(`${kind} ${control}`)]) {
      tally[hit ? (wanted ? 'right' : 'wrong') : wanted ? 'missed' : 'silent']++;
      if (hit && wanted && lines) {
        tally.lines++;
        if (!elsewhere) tally.onLine++;
      }
    }
    if ((hit !== wanted || elsewhere) && !known.has(`${id} ${control}`))
      unexplained.push(`${elsewhere ? 'line' : wanted ? 'missed' : 'wrong'} ${kind} ${control} ${id}`);
  }
}

const share = (part, whole) => (whole === 0 ? '   - ' : (part / whole).toFixed(3));
console.log('kind control'.padEnd(32), 'cases  precision  recall  line');
for (const [name, { right, wrong, missed, silent, lines, onLine }] of [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)))
  console.log(
    name.padEnd(32),
    String(right + wrong + missed + silent).padStart(5),
    share(right, right + wrong).padStart(10),
    share(right, right + missed).padStart(7),
    share(onLine, lines).padStart(5),
  );
console.log(`${cases.length} cases; the slowest took ${slowest.took.toFixed(0)} ms (${slowest.id}).`);
for (const one of unexplained) console.log(`without a reason: ${one}`);
