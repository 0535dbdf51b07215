/**
 * What docker-bench-security says of plans that run, beside what was predicted; the figure is printed. The script is
 * somebody else's and not part of this repository: `IRONHULL_DOCKER_BENCH` names the folder of a checkout.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recommend } from '../../app/core/recommend.ts';
import scanner from '../../app/core/scanners/docker-bench-security.ts';
import { patchRun } from '../../app/core/spec/edit.ts';
import type { Run, Spec } from '../../app/core/spec/spec.ts';
import { attempt, docker, PREFIX, run, sweep, THIS, usable } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { containerOf, removeFiles, start, write } from './project.ts';

const bench = process.env.IRONHULL_DOCKER_BENCH ?? '';
const isHere = existsSync(join(bench, 'docker-bench-security.sh')) && bench !== '';
if (!isHere) console.warn('SKIPPED: what docker-bench-security says, because IRONHULL_DOCKER_BENCH names no checkout of it.');

/** Departures that this engine runs, each of which some check speaks of. */
const WEAK: { readonly [name: string]: Partial<Run> } = {
  recommended: {},
  open: { readOnlyRootFilesystem: false, memory: 0, memorySwap: 0, nanoCpus: 0, pids: -1, restart: { policy: 'on-failure', attempts: 9 } },
  host: { pid: 'host', ipc: 'host', uts: 'host', noNewPrivileges: false },
  network: { networkMode: 'host', networks: [], ports: [] },
  bridge: { networkMode: 'bridge', networks: [], ports: [{ target: 6379 }] },
  privileges: { seccomp: 'unconfined', capAdd: ['SYS_PTRACE'], userns: 'host' },
};

const plans: readonly (readonly [name: string, spec: Spec])[] = Object.entries(WEAK).map(([name, changes]) => {
  // Nobody sets this engine up as the plan says, so the plan says nothing of it.
  const spec = { ...recommend('redis', `${PREFIX}bench-${name}`), host: {} };
  return [name, patchRun(spec, spec.services[0]?.name ?? '', changes)];
});

interface Section {
  readonly results: readonly { readonly id: string; readonly result: string; readonly items?: readonly string[] }[];
}

/** The checks that warn, and of which containers; those of one name alone. */
async function saidOf(container: string): Promise<Set<string>> {
  const place = mkdtempSync(join(tmpdir(), `${PREFIX}bench-`));
  try {
    await run(
      ['bash', './docker-bench-security.sh', '-b', '-l', join(place, 'log'), '-i', container, '-c', 'container_images,container_runtime'],
      {
        cwd: bench,
        limit: 240_000,
      },
    );
    const { tests }: { tests: readonly Section[] } = JSON.parse(readFileSync(join(place, 'log.json'), 'utf8'));
    const told = tests.flatMap(({ results }) => results).filter(({ result }) => result === 'WARN' || result === 'INFO');
    return new Set(told.map(({ id }) => id));
  } finally {
    rmSync(place, { recursive: true });
  }
}

describe.skipIf(!usable || !isHere)('docker-bench-security', () => {
  it('says what was predicted', async () => {
    let agreed = 0;
    const wrong: string[] = [];
    for (const [name, plan] of plans) {
      await provideFor('redis', ['full']);
      const project = await write(plan);
      try {
        await start(THIS, project);
        const [service] = project.spec.services;
        if (!service) throw new Error('a plan without a service');
        const container = containerOf(project.spec, service.name);
        // It only looks at what runs.
        await new Promise((resolve) => setTimeout(resolve, 3000));
        const { out, err } = await attempt(['docker', 'logs', container]);
        expect(await docker(THIS, 'inspect', '--format', '{{.State.Running}} {{.RestartCount}}', container), `${name}: ${out}${err}`).toBe(
          'true 0',
        );
        const said = await saidOf(container);
        for (const { id, find } of scanner.container ?? []) {
          const isPredicted = [...find({ spec: project.spec, service, run: service.run })].length > 0;
          if (isPredicted === said.has(id)) agreed++;
          else wrong.push(`${name}: ${id} is ${isPredicted ? 'predicted' : 'said'} alone`);
        }
      } finally {
        await sweep(THIS, project.spec.project.name);
        await attempt(['docker', 'image', 'rm', `${project.spec.project.name}/redis:1.0.0`]);
        removeFiles(project);
      }
    }
    console.info(`docker-bench-security: ${agreed} of ${agreed + wrong.length} checks on ${plans.length} plans agree`);
    expect(wrong).toEqual([]);
  });
});
