/**
 * Broken and hostile texts at the door: recognising, taking and joining them ends, soon and without an error. Texts of
 * the corpus are broken where `IRONHULL_CORPUS` names it, samples and files of our own elsewhere; `IRONHULL_MUTATIONS`
 * says how many.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join as path } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../audit/kinds/registry.ts';
import { textOf } from '../formats/statements.ts';
import { writers } from '../formats/writers.ts';
import { recommend } from '../recommend.ts';
import { parseSpec } from '../spec/schema.ts';
import { join, recognise, take } from './intake.ts';

const file = path(process.env.IRONHULL_CORPUS ?? '', 'corpus-dev.jsonl');
const OWN = [
  '# syntax=docker/dockerfile:1\nARG V=24\nFROM node:$V AS build\nRUN npm ci && npm run build\nFROM nginx:1.29\nCOPY --from=build /a /b\nUSER 101\n',
  'x-base: &base\n  restart: always\nservices:\n  web:\n    <<: *base\n    build: {context: ., dockerfile: a/Dockerfile}\n    ports: ["80:80"]\n    deploy: {resources: {limits: {memory: 64m}}}\nvolumes: {d: {}}\n',
  'docker run -d --name "web" -v "$PWD/a:/a:ro" \\\n  --security-opt no-new-privileges -e A=$(cat b) nginx\n',
  'PS C:\\> docker run `\r\n -v $pwd:/a `\r\n nginx\r\n',
  'apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: a}\n  spec: {containers: [{name: b, image: c, env: [{name: D, value: e}]}]}\n',
  '[{"Name": "/web", "Config": {"Image": "nginx"}, "HostConfig": {"Privileged": true, "Binds": ["/a:/b:ro"]}}]',
  '{"icc": false, "log-opts": {"max-size": "10m"}, "runtimes": {"runsc": {"path": "/usr/bin/runsc"}}}',
  'node_modules\n!keep\n**/*.log\n',
  ...['nginx', 'node', 'postgres'].flatMap((workload) => {
    const spec = recommend(workload);
    return ['dockerfile', 'compose', 'run', 'daemon', 'kubernetes'].flatMap((format) => {
      const written = writers.get(format)?.write(spec, spec.services[0]?.name ?? '');
      return written ? [textOf(written)] : [];
    });
  }),
];
const texts = existsSync(file)
  ? readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text.slice(0, 20_000))
  : OWN;
const TEXTS = Number(process.env.IRONHULL_MUTATIONS ?? 10_000);
/** Far more than any of them needs on a busy machine, and far less than a hang. */
const LONGEST = 10_000;
const NAMES = ['', 'Dockerfile', 'a/Dockerfile', 'compose.yaml', 'run.sh', 'daemon.json', '.dockerignore', '../..', 'a\\b', '__proto__'];

const PIECES = [
  '\0',
  '"',
  "'",
  '$(',
  '`',
  '^\n',
  '{',
  '\t',
  '\n',
  '\\',
  '&a ',
  '*a',
  '<<: ',
  '[',
  ': ',
  '#',
  '- ',
  '\u2028',
  '\ud800',
  '%A%',
  '<<E',
];
const cut = fc.tuple(
  fc.nat(),
  fc.nat({ max: 30 }),
  fc.oneof(
    fc.constantFrom(...PIECES),
    fc.constantFrom(...texts).map((text) => text.slice(0, 60)),
  ),
);
const broken = fc.tuple(fc.constantFrom(...texts), fc.array(cut, { maxLength: 4 })).map(([whole, cuts]) =>
  cuts.reduce((text, [at, length, piece]) => {
    const from = at % (text.length + 1);
    return text.slice(0, from) + piece + text.slice(from + length);
  }, whole),
);
const brought = fc.record({ name: fc.constantFrom(...NAMES), text: broken });
const kind = fc.constantFrom(undefined, undefined, 'dockerignore', ...kinds.keys());

describe('what is brought', () => {
  it('is taken and joined however it is broken', { timeout: 3_600_000 }, () => {
    let [count, recognised, slowest] = [0, 0, 0];
    fc.assert(
      fc.property(fc.array(fc.tuple(brought, kind), { minLength: 1, maxLength: 3 }), (files) => {
        const start = performance.now();
        const taken = files.map(([one, said]) => take(one, said));
        count += taken.length;
        for (const one of taken) {
          if (one.kind !== undefined) recognised++;
          expect(one.because).toMatch(/\.$/);
          for (const { line, because, fails } of one.notUnderstood)
            expect([line >= 1, because !== '', fails !== undefined]).toEqual([true, true, true]);
        }
        const { spec, bases, notes } = join(taken);
        expect(parseSpec(spec)).toEqual({ spec });
        expect(Object.values(bases).every((text) => taken.some((one) => one.text === text))).toBe(true);
        for (const { file: of, says } of notes) expect([of !== '', says]).toEqual([true, expect.stringMatching(/[.…"]$/)]);
        slowest = Math.max(slowest, performance.now() - start);
        expect(slowest).toBeLessThan(LONGEST);
      }),
      // A project has two texts in the middle.
      { numRuns: Math.ceil(TEXTS / 1.9) },
    );
    console.log(`${count} broken texts, ${recognised} of them recognised; the slowest project took ${slowest.toFixed(0)} ms`);
    expect(count).toBeGreaterThan(TEXTS);
    expect(recognised).toBeGreaterThan(count / 2);
  });

  it.each<[string, string]>([
    ['NUL bytes', '\0'.repeat(100_000)],
    ['five megabytes of one line', 'x'.repeat(5_000_000)],
    ['five megabytes of a Dockerfile', 'FROM a\n'.repeat(750_000)],
    ['five megabytes of compose', `services:\n${'  a:\n    image: b\n'.repeat(300_000)}`],
    ['deep lists', '[{"a":'.repeat(20_000)],
    ['deep blocks', `services:\n${Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`],
    ['an alias bomb', `services: &a0 [x, x]\n${Array.from({ length: 60 }, (_, n) => `b${n}: &a${n + 1} [*a${n}, *a${n}]`).join('\n')}\n`],
    [
      'a merge of merges',
      `a0: &a0 {x: 1}\n${Array.from({ length: 60 }, (_, n) => `a${n + 1}: &a${n + 1} {<<: [*a${n}, *a${n}]}`).join('\n')}\nservices: *a60\n`,
    ],
    ['an alias to itself', 'services: &a\n  web: *a\n'],
    ['hundreds of services', `services:\n${Array.from({ length: 300 }, (_, n) => `  s${n}: {image: nginx}\n`).join('')}`],
    ['hundreds of commands', 'docker run --network a nginx\n'.repeat(300)],
    ['prompts on prompts', '$ '.repeat(50_000)],
    ['marks of every prompt', `${'a@b:~$ '.repeat(5000)}\n${'C:\\'.repeat(20_000)}>`],
    ['half a sign', '\ud800'.repeat(1000)],
    ['names of the prototype', 'services:\n  __proto__: {image: a}\n  constructor: {image: b}\n'],
  ])('ends on %s', (_what, text) => {
    for (const name of ['', 'compose.yaml']) {
      const start = performance.now();
      const taken = take({ name, text });
      const { spec } = join([taken, taken]);
      expect(parseSpec(spec)).toEqual({ spec });
      expect(recognise({ name, text }).because).not.toBe('');
      // Far more than any of them needs on a busy machine, and far less than a hang.
      expect(performance.now() - start).toBeLessThan(30_000);
    }
  });
});
