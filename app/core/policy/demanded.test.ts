import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../arbitrary.ts';
import { controls } from '../controls/registry.ts';
import { bareLike } from '../ladder/bare.ts';
import { recommend } from '../recommend.ts';
import { patchRun } from '../spec/edit.ts';
import { parseSpec } from '../spec/schema.ts';
import { workloads } from '../workloads/registry.ts';
import { asDemanded } from './demanded.ts';
import { deviations } from './deviations.ts';
import { levels } from './levels.ts';
import { NO_POLICY, type Policy } from './policy.ts';

const TODAY = '2026-11-26';
/** A digest, a disk and a check of somebody's own program: nobody here knows them. */
const OF_A_PERSON = ['base-image-pin', 'docker-root-partition', 'healthcheck'];
const level = (id: string) => levels.get(id) as Policy;

describe('a plan as a policy demands it', () => {
  it.each([...workloads.keys()])('meets all demands that %s can meet, from its bare plan and from the recommended one', (workload) => {
    for (const plan of [bareLike(recommend(workload)), recommend(workload)])
      for (const [id, policy] of levels) {
        const { left } = asDemanded(policy, plan, TODAY);
        const known = id === 'strict' ? left.filter(({ control }) => !OF_A_PERSON.includes(control)) : left;
        expect(known.map(({ control, stands }) => `${id}: ${control}: ${stands}`)).toEqual([]);
      }
  });

  it('says what is left, holds by the schema, and is as demanded already', () => {
    fc.assert(
      fc.property(anySpec(controls), fc.constantFrom(...levels.values()), (plan, policy) => {
        const { spec, left } = asDemanded(policy, plan, TODAY);
        expect(parseSpec(spec)).toEqual({ spec });
        expect(deviations(policy, spec, TODAY)).toEqual(left);
        expect(asDemanded(policy, spec, TODAY).spec).toEqual(spec);
        if (deviations(policy, plan, TODAY).length === 0) expect(spec).toBe(plan);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps what somebody answers for, until the day is over', () => {
    const start = recommend('nginx');
    const plan = patchRun(start, start.services[0]?.name ?? '', { readOnlyRootFilesystem: false });
    const exception = { control: 'read-only-rootfs', owner: 'Ann', reason: 'An old theme.', until: TODAY };
    const policy: Policy = { ...NO_POLICY, name: 'Team', controls: level('strict').controls, exceptions: [exception] };
    const readOnly = (today: string) => asDemanded(policy, plan, today).spec.services[0]?.run.readOnlyRootFilesystem;
    expect(readOnly(TODAY)).toBe(false);
    expect(readOnly('2026-11-27')).toBe(true);
  });
});
