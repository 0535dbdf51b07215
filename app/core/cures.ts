/** What would stop an attack: answers as recommended, tried on the plan itself. */
import type { Outcome } from './attacks/attack.ts';
import { attacks } from './attacks/registry.ts';
import { controls } from './controls/registry.ts';
import { type Deciding, decidingOf, type Line } from './hull.ts';
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

/** The answers to these controls that are recommended here and not in force. */
function adviceOn(deciding: readonly Deciding[], spec: Spec): Advice[] {
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

/** How often one wall that is closed may show another that stands open. */
const ROUNDS = 4;

/**
 * Recommended answers that stop an attack or hold some of it back, the best first: each alone, and several together
 * where that does more than any alone. Tried are the controls that decide the attack, and those that then decide it.
 */
export function curesOf({ attack: id, outcome, deciding }: Line, spec: Spec, service: string): readonly Cure[] {
  const attack = attacks.get(id);
  if (!attack || outcome === 'stopped') return [];
  const verdictIn = (plan: Spec) => attack.verdict(placeOf(plan, serviceNamed(plan, service)));
  const tried = (advice: readonly Advice[]): Cure => {
    const plan = follow(spec, advice);
    return { advice, outcome: verdictIn(plan).outcome, spec: plan };
  };
  const alone = adviceOn(deciding, spec)
    .map((one) => tried([one]))
    .filter((cure) => rank(cure) < rank({ outcome }))
    .sort((a, b) => rank(a) - rank(b));
  if (alone[0]?.outcome === 'stopped') return alone;

  let together: Cure = { advice: [], outcome, spec };
  for (let round = 0; round < ROUNDS && together.outcome !== 'stopped'; round++) {
    const known = new Set(together.advice.map(({ control }) => control));
    const now = decidingOf(verdictIn(together.spec).fields, together.spec, service).filter(({ control }) => !known.has(control));
    const more = adviceOn(now, together.spec);
    if (more.length === 0) break;
    together = tried([...together.advice, ...more]);
  }
  return rank(together) < rank(alone[0] ?? { outcome }) ? [together, ...alone] : alone;
}
