/** verify.sh against containers that nobody hardened: every decision that they lack is a FAIL, and no other. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bareLike } from '../../app/core/ladder/bare.ts';
import { recommend } from '../../app/core/recommend.ts';
import type { Spec } from '../../app/core/spec/spec.ts';
import { askedOf } from '../../app/core/verify/asked.ts';
import { workloadNamed, workloads } from '../../app/core/workloads/registry.ts';
import { begin, PREFIX, recording, sweep, THIS, usable } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { reach, removeFiles, start, write } from './project.ts';
import { answers } from './protocols.ts';
import { verified } from './verified.ts';

/** One of each kind for a change: a server, a program of one's own, one without a shell, one with data, one that drops root. */
const SAMPLE = ['nginx', 'node', 'static-binary', 'postgres', 'caddy'];
/** What the engine does by itself, so that a bare container passes as well. */
const DEFAULTS = ['ipc-namespace'];

/** Decisions of the plan that a container of the other Spec does not keep, as far as the script asks about it. */
function lacking(plan: Spec, other: Spec): string[] {
  const key = ({ control, of, words }: ReturnType<typeof askedOf>[number]) => JSON.stringify([control, of, words]);
  const kept = new Map(askedOf(other).map((one) => [key(one), one.expected]));
  return askedOf(plan).flatMap((one) => (kept.get(key(one)) === one.expected || DEFAULTS.includes(one.control) ? [] : [one.control]));
}

describe.skipIf(!usable)('verify.sh on the engine', () => {
  beforeAll(begin);
  afterAll(() => sweep(THIS));

  it.concurrent.for(recording ? [...workloads.keys()] : SAMPLE)(
    'tells what a container of %s lacks that was started without options',
    async (workload) => {
      await provideFor(workload, ['full']);
      const plan = recommend(workload, `${PREFIX}${workload}-bare`);
      const bare = await write(bareLike(plan));
      const [service] = bare.spec.services;
      if (!service) throw new Error('a plan without a service');
      try {
        await start(THIS, bare);
        await answers(workload, await reach(THIS, bare, service, workloadNamed(workload).port));
        const { results, code } = await verified(THIS, plan);
        const failed = results.filter(({ result }) => result === 'FAIL').map(({ decision }) => decision);
        expect([...new Set(failed)].toSorted(), JSON.stringify(results)).toEqual([...new Set(lacking(plan, bare.spec))].toSorted());
        expect(code).toBe(1);
      } finally {
        await sweep(THIS, plan.project.name);
        removeFiles(bare);
      }
    },
  );

  it('says so where there is no container', async () => {
    const { results, code } = await verified(THIS, recommend('nginx', `${PREFIX}nobody`));
    expect(results.filter(({ decision }) => decision === 'service')).toMatchObject([{ result: 'FAIL', found: 'no such container' }]);
    expect(code).toBe(1);
  });
});
