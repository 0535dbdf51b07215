/**
 * The order in which a plan is rolled out to a container that already runs: one decision after the other, the smallest
 * risk of breakage first. What must come before what is not written down here; a rung waits while it would bring a
 * conflict or a breakage, and two that only make sense together are one rung.
 */
import type { Control } from '../controls/control.ts';
import { controls, ownerOf } from '../controls/registry.ts';
import { breakagesOf, conflictsOf, placeOf } from '../judge.ts';
import { diff, type FieldChange } from '../spec/diff.ts';
import { fieldOf, instanceOf } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import { bareLike } from './bare.ts';
import { checksOf } from './checks.ts';
import { withFieldsOf } from './fields.ts';
import { firstOf } from './first.ts';
import type { Check } from './inspected.ts';
import { knownOf, type Risk, riskOf } from './risk.ts';

export interface Rung {
  /** The decisions that this rung applies; the first one names it. */
  readonly controls: readonly string[];
  readonly risk: Risk;
  /** What is known of this plan about the risk, one sentence each; empty: only what holds for every rung of this risk. */
  readonly because: readonly string[];
  readonly before: Spec;
  /** The plan with this rung and all before it. */
  readonly after: Spec;
  readonly changes: readonly FieldChange[];
  readonly checks: readonly Check[];
  /** Commands before the files are applied, and before they are taken back: what run.sh does not change by itself. */
  readonly first: readonly string[];
}

interface Candidate {
  readonly id: string;
  readonly control: Control;
  readonly risk: Risk;
}

/** Conflicts and predicted breakages by name and service. */
const troubles = (spec: Spec): Set<string> =>
  new Set([
    ...conflictsOf(spec).map(({ conflict, service }) => `${conflict}@${service ?? ''}`),
    ...breakagesOf(spec).map(({ breakage, service }) => `${breakage}@${service}`),
  ]);

const risky = (changes: readonly FieldChange[]): Risk => Math.max(0, ...changes.map(({ field }) => riskOf(fieldOf(field)))) as Risk;

/** Decisions in which the two differ, the smallest risk first and then as the wizard asks. */
function candidates(start: Spec, plan: Spec): Candidate[] {
  const changes = diff(start, plan);
  return [...controls]
    .map(([id, control]) => ({ id, control, own: changes.filter(({ field }) => ownerOf.get(fieldOf(field)) === id) }))
    .filter(({ own }) => own.length > 0)
    .map(({ id, control, own }) => ({ id, control, risk: risky(own) }))
    .sort((a, b) => a.risk - b.risk);
}

/** The next decision that brings no conflict, else the first two that bring none together, else the first. */
function choose(rest: readonly Candidate[], fits: (chosen: readonly Candidate[]) => boolean): readonly Candidate[] {
  const alone = rest.find((candidate) => fits([candidate]));
  if (alone) return [alone];
  for (const [index, first] of rest.entries()) {
    const second = rest.slice(index + 1).find((other) => fits([first, other]));
    if (second) return [first, second];
  }
  return rest.slice(0, 1);
}

/**
 * The rungs from a Spec that runs to the plan. Applied in order they give exactly the plan.
 * @param start what runs now, with the services of the plan; absent: what `docker run` makes without options
 */
export function ladder(plan: Spec, start: Spec = bareLike(plan)): Rung[] {
  const allowed = new Set([...troubles(start), ...troubles(plan)]);
  const rungs: Rung[] = [];
  let here = start;
  let rest: readonly Candidate[] = candidates(start, plan);
  const climbed = (chosen: readonly Candidate[]) =>
    withFieldsOf(
      here,
      plan,
      chosen.flatMap(({ control }) => control.fields),
    );
  const fits = (chosen: readonly Candidate[]) => [...troubles(climbed(chosen))].every((key) => allowed.has(key));
  while (rest.length > 0) {
    const chosen = choose(rest, fits);
    const after = climbed(chosen);
    const changes = diff(here, after);
    rest = rest.filter((candidate) => !chosen.includes(candidate));
    // A network brings all of itself with its name; nothing is left for its other decisions.
    if (changes.length > 0) rungs.push(rung(chosen, here, after, changes));
    here = after;
  }
  return rungs;
}

function rung(chosen: readonly Candidate[], before: Spec, after: Spec, changes: readonly FieldChange[]): Rung {
  const because = after.services.flatMap((service) =>
    knownOf(
      changes.filter(({ field }) => instanceOf(field) === service.name).map(({ field }) => field),
      placeOf(after, service),
    ),
  );
  return {
    controls: chosen.map(({ id }) => id),
    risk: risky(changes),
    because: [...new Set(because)],
    before,
    after,
    changes,
    checks: checksOf(after, changes),
    first: firstOf(before, after, changes),
  };
}
