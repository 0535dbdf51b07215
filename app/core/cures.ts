/** What would stop an attack: answers as recommended, tried on the plan itself. */
import type { Outcome } from './attacks/attack.ts';
import { attacks } from './attacks/registry.ts';
import { controls } from './controls/registry.ts';
import type { Deciding, Line } from './hull.ts';
import { placeOf } from './judge.ts';
import { respond } from './recommend.ts';
import { equal } from './spec/diff.ts';
import { serviceNamed } from './spec/fields.ts';
import type { Spec } from './spec/spec.ts';

export interface Advice extends Deciding {
  /** Title of the control. */
  readonly title: string;
  /** The recommended option's label. */
  readonly answer: string;
}

/** One recommended answer, or several together, and how far the attack gets with them. */
export interface Cure {
  readonly advice: readonly Advice[];
  readonly outcome: Outcome;
  readonly spec: Spec;
}

const RANK: readonly Outcome[] = ['stopped', 'partly', 'through'];
const rank = ({ outcome }: { readonly outcome: Outcome }): number => RANK.indexOf(outcome);

/** The answers recommended here that are not in force. */
function adviceOn({ deciding }: Line, spec: Spec): Advice[] {
  return deciding.flatMap((decides) => {
    const control = controls.get(decides.control);
    const at = placeOf(spec, serviceNamed(spec, decides.service));
    if (!control || !(control.applies?.(at) ?? true)) return [];
    const { answer } = control.recommend(at);
    if (equal(control.read(at), answer)) return [];
    const label = control.options.find(({ choice }) => choice === answer.choice)?.label ?? answer.choice;
    return [{ ...decides, title: control.title, answer: label }];
  });
}

/** The plan with these answers given as recommended, one after the other. */
const follow = (spec: Spec, advice: readonly Advice[]): Spec =>
  advice.reduce((plan, { control, service }) => {
    const asked = controls.get(control);
    return asked ? respond(plan, control, service, asked.recommend(placeOf(plan, serviceNamed(plan, service))).answer) : plan;
  }, spec);

/**
 * Recommended answers that stop an attack or hold some of it back, the best first: each alone, and all together where
 * that stops more than any alone. Only controls that decide the attack are tried; none may help.
 */
export function curesOf(line: Line, spec: Spec, service: string): readonly Cure[] {
  const attack = attacks.get(line.attack);
  const advice = adviceOn(line, spec);
  if (!attack || line.outcome === 'stopped') return [];
  const tried = (given: readonly Advice[]): Cure => {
    const plan = follow(spec, given);
    return { advice: given, outcome: attack.verdict(placeOf(plan, serviceNamed(plan, service))).outcome, spec: plan };
  };
  const alone = advice
    .map((one) => tried([one]))
    .filter((cure) => rank(cure) < rank(line))
    .sort((a, b) => rank(a) - rank(b));
  const together = advice.length > 1 && alone[0]?.outcome !== 'stopped' ? tried(advice) : undefined;
  return together && rank(together) < rank(alone[0] ?? line) ? [together, ...alone] : alone;
}
