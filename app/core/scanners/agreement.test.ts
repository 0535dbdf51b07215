/** Predictions beside what the linters say that can run here; the figures are printed. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { DCLinter } from 'dclint';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { put } from '../index.ts';
import { recommend, withService } from '../recommend.ts';
import { patchRun } from '../spec/edit.ts';
import type { Run, Spec } from '../spec/spec.ts';
import { workloads } from '../workloads/registry.ts';
import { composeView } from './predict.ts';
import { scanners } from './registry.ts';

/** Departures from a recommended plan, each of which some linter speaks of. */
const WEAK: readonly Partial<Run>[] = [
  { privileged: true, capDrop: [], noNewPrivileges: false },
  { readOnlyRootFilesystem: false, user: { uid: 0, gid: 0 }, pid: 'host', ipc: 'host' },
  { networkMode: 'host', networks: [], ports: [] },
  {
    ports: [
      { published: 443, target: 8443 },
      { published: 80, target: 8080 },
    ],
    capAdd: ['SYS_ADMIN', 'NET_ADMIN', 'SYS_PTRACE'],
  },
  { seccomp: 'unconfined', apparmor: 'unconfined', environment: [{ name: 'DB_PASSWORD', value: 'hunter2' }] },
  { memory: 0, nanoCpus: 0, pids: 0 },
  { image: 'nginx:latest', restart: { policy: 'always' } },
];
const plans: readonly Spec[] = [
  ...[...workloads.keys()].map((id) => recommend(id)),
  withService(recommend('node', 'shop'), 'postgres'),
  withService(withService(recommend('nginx', 'site'), 'redis'), 'php'),
  ...WEAK.map((changes) => {
    const plan = recommend('node', 'shop');
    return patchRun(plan, plan.services[0]?.name ?? '', changes);
  }),
];

const composeLint = process.env.IRONHULL_COMPOSE_LINT;
/** Labelled files of other people, where they are at hand: a few, or all where somebody wants the whole figure. */
const corpus = join(process.env.IRONHULL_CORPUS ?? join(import.meta.dirname, '../../../../shared/corpus'), 'corpus-dev.jsonl');
const real: readonly { readonly id: string; readonly kind: string; readonly text: string }[] = existsSync(corpus)
  ? readFileSync(corpus, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line))
  : [];
const composes = [
  ...plans.map((plan, index) => ({ id: `plan-${index}`, text: put('compose', plan).text })),
  ...real.filter(({ kind }) => kind === 'compose').slice(0, composeLint === undefined ? 30 : undefined),
];

const place = mkdtempSync(join(tmpdir(), 'ironhull-scanners-'));
const fileOf = (id: string): string => join(place, id, 'compose.yaml');
beforeAll(() => {
  for (const { id, text } of composes) {
    mkdirSync(dirname(fileOf(id)), { recursive: true });
    writeFileSync(fileOf(id), text);
  }
});
afterAll(() => rmSync(place, { recursive: true }));

/** `rule service`, each once; undefined for a text that we cannot read. */
function predictedBy(id: string, text: string, unnamed: ReadonlySet<string>): string[] | undefined {
  const view = composeView(text);
  const said =
    view &&
    scanners
      .get(id)
      ?.compose?.flatMap((rule) =>
        [...rule.find(view)].map(({ service = '' }) => (unnamed.has(rule.id) ? rule.id : `${rule.id} ${service}`)),
      );
  return said && [...new Set(said)];
}
const known = (id: string, one: string): boolean => scanners.get(id)?.compose?.some((rule) => rule.id === one.split(' ')[0]) ?? false;

/** Counts rule by rule and service by service where prediction and tool agree, and tells where not. */
function agreementOf(id: string, told: ReadonlyMap<string, readonly string[]>, unnamed: ReadonlySet<string> = new Set()): number {
  let agreed = 0;
  let texts = 0;
  const wrong = new Map<string, string[]>();
  for (const { id: name, text } of composes) {
    const said = told.get(name)?.filter((one) => known(id, one));
    const predicted = said && predictedBy(id, text, unnamed);
    if (!said || !predicted) continue;
    texts++;
    for (const one of new Set([...predicted, ...said])) {
      const [isPredicted, isSaid] = [predicted.includes(one), said.includes(one)];
      if (isPredicted && isSaid) agreed++;
      else {
        const key = `${isPredicted ? 'predicted' : 'said'} alone: ${one.split(' ')[0]}`;
        wrong.set(key, [...(wrong.get(key) ?? []), name]);
      }
    }
  }
  const disagreed = [...wrong.values()].flat().length;
  const share = agreed / (agreed + disagreed);
  console.info(`${id}: of ${agreed + disagreed} results in ${texts} compose files ${agreed} agree (${(100 * share).toFixed(1)} %)`);
  for (const [key, names] of wrong) console.info(`  ${key}: ${names.length} (${names.slice(0, 3).join(', ')})`);
  expect(texts).toBeGreaterThan(plans.length / 2);
  expect(agreed).toBeGreaterThan(50);
  return share;
}

describe('predictions agree with', () => {
  it('dclint', () => {
    const linter = new DCLinter({ rules: {}, quiet: false, debug: false, exclude: [] });
    // It tells these of a value, without a service.
    const unnamed = new Set(['no-quotes-in-volumes', 'require-quotes-in-ports']);
    const told = new Map<string, string[]>();
    for (const { id } of composes) {
      const messages = linter.lintFiles([fileOf(id)], false).flatMap((result) => result.messages);
      // What its schema refuses it lints no further.
      if (messages.some(({ rule }) => /^(?:invalid|unknown)-/.test(rule))) continue;
      const names = messages.map(({ rule, data }) => {
        const { serviceName = '' } = (data ?? {}) as { readonly serviceName?: string };
        return unnamed.has(rule) ? rule : `${rule} ${serviceName}`;
      });
      told.set(id, [...new Set(names)]);
    }
    expect(agreementOf('dclint', told, unnamed)).toBeGreaterThan(0.98);
  }, 110_000);

  // It is a program in Python; the folder of its repository says where it is.
  it.skipIf(composeLint === undefined)(
    `compose-lint${composeLint === undefined ? ' (skipped: IRONHULL_COMPOSE_LINT names no checkout of it)' : ''}`,
    () => {
      const { stdout } = spawnSync(
        'python3',
        ['-m', 'compose_lint', 'check', '--format', 'json', '--no-env', ...composes.map(({ id }) => fileOf(id))],
        {
          cwd: place,
          encoding: 'utf8',
          maxBuffer: 2 ** 28,
          env: { ...process.env, PYTHONPATH: join(composeLint ?? '', 'src') },
        },
      );
      const { findings }: { findings: { file: string; rule_id: string; service: string }[] } = JSON.parse(stdout);
      const told = new Map<string, string[]>();
      for (const { file, rule_id: rule, service } of findings) {
        const id = basename(dirname(file));
        told.set(id, [...new Set([...(told.get(id) ?? []), `${rule} ${service}`])]);
      }
      expect(agreementOf('compose-lint', told)).toBeGreaterThan(0.98);
    },
    110_000,
  );
});
