/** A plan as a policy demands it: what the plan is compared with, and what nobody but a person can settle. */
import { controls } from '../controls/registry.ts';
import { placeOf } from '../judge.ts';
import { respond } from '../recommend.ts';
import { serviceNamed } from '../spec/fields.ts';
import { parseSpec } from '../spec/schema.ts';
import type { Spec } from '../spec/spec.ts';
import { type Deviation, deviations } from './deviations.ts';
import { admits, demands, meets, type Policy } from './policy.ts';

export interface Demanded {
  readonly spec: Spec;
  /** Deviations that no answer takes away which is known here; those that somebody answers for are none. */
  readonly left: readonly Deviation[];
}

const keyOf = ({ control, service }: Deviation): string => `${control}@${service ?? ''}`;

/** The plan with the advised answer to a question, or else with the first of its answers that the policy lets pass. */
function answered(policy: Policy, spec: Spec, { control: id, service: named }: Deviation): Spec | undefined {
  const control = controls.get(id);
  const service = named ?? spec.services[0]?.name;
  if (!control || service === undefined) return undefined;
  const at = placeOf(spec, serviceNamed(spec, service));
  const demand = demands(policy, id, at);
  if (!demand) return undefined;
  const others = control.options.filter(({ choice }) => admits(demand, choice)).map(({ choice }) => ({ choice }));
  for (const answer of [control.recommend(at).answer, ...others]) {
    const next = respond(spec, id, service, answer);
    if (meets(demand, id, placeOf(next, serviceNamed(next, service))) && 'spec' in parseSpec(next)) return next;
  }
  return undefined;
}

/**
 * The plan with every answer that deviates changed to one that the policy lets pass. What somebody answers for stays.
 * @param today a day in UTC, `2027-03-31`
 */
export function asDemanded(policy: Policy, spec: Spec, today: string): Demanded {
  const tried = new Set<string>();
  for (let plan = spec; ; ) {
    const open = deviations(policy, plan, today).filter(({ standing }) => standing !== 'excepted');
    const next = open.find((one) => !tried.has(keyOf(one)));
    if (!next) return { spec: plan, left: open };
    tried.add(keyOf(next));
    plan = answered(policy, plan, next) ?? plan;
  }
}
