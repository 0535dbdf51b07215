/**
 * How many files a second are read, judged and written back, on one core: `npm run build:core && node e2e/bench/audit.mjs`.
 * Files of the middle length of `IRONHULL_CORPUS` (labelled texts of other projects), or of our own plans without it.
 * Linters of the package registry run on the same files in the same run, where they are installed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { audit, get, put, recommend, workloads } from '../../dist-core/index.js';

/** Processor time of each measurement, and as much before it. */
const SECONDS = Number(process.env.SECONDS ?? 1.5);
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const MIDDLE = 20;

const folder = process.env.IRONHULL_CORPUS ?? '';
const corpus = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.jsonl'))
      .flatMap((name) => readFileSync(join(folder, name), 'utf8').trim().split('\n'))
      .map((line) => JSON.parse(line))
  : workloads.flatMap(({ id }) => ['dockerfile', 'compose', 'run'].map((kind) => ({ kind, text: put(kind, recommend(id)).text })));
if (!existsSync(folder)) console.log('IRONHULL_CORPUS names no folder: the files are those of our own plans.');

/** The files around the median, so that no answer can be one that was kept. */
function middleOf(kind) {
  const texts = corpus
    .filter((one) => one.kind === kind)
    .map(({ text }) => text)
    .sort((a, b) => a.length - b.length);
  const from = Math.max(0, (texts.length - MIDDLE) >> 1);
  return texts.slice(from, from + MIDDLE);
}

const cpu = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
};
/** A fixed amount of arithmetic: how fast this core is right now. */
function yardstick() {
  const before = cpu();
  let value = 0;
  for (let index = 0; index < 3e7; index++) value = (value * 31 + index) | 0;
  return value === 1 ? 0 : cpu() - before;
}

/** Files a CPU second, and the yardstick beside it. */
function rate(work, texts) {
  // Until the compiler is done with it.
  for (let start = cpu(), count = 0; cpu() - start < SECONDS; count++) work(texts[count % texts.length]);
  const yard = yardstick();
  const before = cpu();
  let count = 0;
  for (; cpu() - before < SECONDS; count++) work(texts[count % texts.length]);
  return { rate: count / (cpu() - before), yard: (yard + yardstick()) / 2 };
}

function hardened(kind, text) {
  const { spec, errors } = get(kind, text);
  const [service, ...others] = spec.services;
  if (errors.length > 0 || !service) return;
  const run = { ...service.run, user: { uid: 10001, gid: 10001 }, noNewPrivileges: true, capDrop: ['ALL'], pids: 100 };
  try {
    put(kind, { ...spec, services: [{ ...service, run }, ...others] }, text, service.name);
  } catch {
    // A text that cannot say it is refused, which takes as long.
  }
}
function back(kind, text) {
  const { spec, errors } = get(kind, text);
  if (errors.length === 0 && spec.services[0]) put(kind, spec, text);
}

const WORK = {
  read: (kind) => (text) => get(kind, text),
  'read, judge': (kind) => (text) => audit(kind, text),
  'read, judge, write back': (kind) => (text) => {
    audit(kind, text);
    back(kind, text);
  },
  'read, judge, write back hardened': (kind) => (text) => {
    audit(kind, text);
    hardened(kind, text);
  },
};

const require = createRequire(import.meta.url);
const PEERS = { dockerfile: ['dockerfilelint'], compose: ['dclint'], run: [] };
function installed(name) {
  try {
    return require(name);
  } catch {
    console.log(`${name} is not installed here; ours stands alone.`);
    return undefined;
  }
}

const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
for (const kind of process.argv[2]?.split(',') ?? ['dockerfile', 'compose', 'run']) {
  const texts = middleOf(kind);
  console.log(`${kind}: ${texts.length} files of about ${texts[texts.length >> 1].length} characters`);
  const measured = new Map();
  // In turns, so that a busy minute of the machine falls on all of them.
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, work] of Object.entries(WORK)) measured.set(name, [...(measured.get(name) ?? []), rate(work(kind), texts)]);
  for (const [name, all] of measured)
    console.log(
      `  ${name.padEnd(34)} ${middle(all.map((one) => one.rate))
        .toFixed(0)
        .padStart(7)} a CPU second`,
      `(${(middle(all.map(({ yard }) => yard)) * 1000).toFixed(0)} ms for the yardstick; about 40 on an idle core)`,
    );
  for (const name of PEERS[kind]) {
    const peer = installed(name);
    const run = peer?.run ?? peer?.lint;
    if (run)
      console.log(
        `  ${name.padEnd(34)} ${rate((text) => run('', text), texts)
          .rate.toFixed(0)
          .padStart(7)} a CPU second`,
      );
  }
}
