/**
 * How many files a second are read, judged and written back, on one core: `npm run build:core && node e2e/bench/audit.mjs`.
 * Files of the middle length of `IRONHULL_CORPUS` (labelled texts of other projects), or of our own plans without it.
 * Linters of the package registry run on the same files in the same run.
 */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DCLinter } from 'dclint';
import { validate } from 'dockerfile-utils';
import dockerfilelint from 'dockerfilelint';
import { audit, get, put, recommend, workloads } from '../../dist-core/index.js';

/** Processor time of each measurement, and of the warming up before the first one: a compiler gets there in a few seconds. */
const SECONDS = Number(process.env.SECONDS ?? 1.5);
const WARMING = Number(process.env.WARMING ?? 6);
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

/** Files a CPU second; the clock is looked at after all of them, for it takes as long as a rule. */
function run(work, texts, seconds) {
  const before = cpu();
  let count = 0;
  for (; cpu() - before < seconds; count += texts.length) for (const text of texts) work(text);
  return count / (cpu() - before);
}
/** The same with the yardstick beside it. */
function rate(work, texts) {
  const yard = yardstick();
  return { rate: run(work, texts, SECONDS), yard: (yard + yardstick()) / 2 };
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

/** dclint reads files only; these stand in memory by then. */
const files = mkdtempSync(join(tmpdir(), 'ironhull-bench-'));
process.on('exit', () => rmSync(files, { recursive: true }));
const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
const PEERS = {
  dockerfile: {
    dockerfilelint: () => (text) => dockerfilelint.run('Dockerfile', text),
    'dockerfile-utils': () => (text) => validate(text),
  },
  compose: {
    dclint: (texts) => {
      const paths = new Map(texts.map((text, index) => [text, join(files, `compose-${index}.yaml`)]));
      for (const [text, path] of paths) writeFileSync(path, text);
      return (text) => linter.lintFiles([paths.get(text)], false);
    },
  },
  run: {},
};

/** Whether a linter gets through a text at all. */
const survives = (work) => (text) => {
  try {
    work(text);
    return true;
  } catch {
    return false;
  }
};

const middle = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
console.log(`Load ${loadavg()[0].toFixed(1)}; ${ROUNDS} rounds of ${SECONDS} s of processor time each, after ${WARMING} s.`);
for (const kind of process.argv[2]?.split(',') ?? ['dockerfile', 'compose', 'run']) {
  const texts = middleOf(kind);
  console.log(`${kind}: ${texts.length} files of about ${texts[texts.length >> 1].length} characters`);
  const ours = Object.entries(WORK).map(([name, work]) => [name, work(kind)]);
  const theirs = Object.entries(PEERS[kind]).map(([name, work]) => [name, work(texts)]);
  const all = [...ours, ...theirs].map(([name, work]) => ({ name, work, texts: texts.filter(survives(work)), measured: [] }));
  for (const { work, texts } of all) run(work, texts, WARMING);
  // In turns, so that a busy minute of the machine falls on all of them.
  for (let round = 0; round < ROUNDS; round++) for (const { work, texts, measured } of all) measured.push(rate(work, texts));
  for (const { name, texts: read, measured } of all)
    console.log(
      `  ${name.padEnd(34)} ${middle(measured.map((one) => one.rate))
        .toFixed(0)
        .padStart(7)} a CPU second`,
      `(${(middle(measured.map(({ yard }) => yard)) * 1000).toFixed(0)} ms for the yardstick; about 40 on an idle core)${read.length < texts.length ? `; it throws on ${texts.length - read.length} of the files` : ''}`,
    );
}
