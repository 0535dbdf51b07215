/**
 * A policy: what a team demands of every plan, control by control, and what it lets pass, for whom, why and until when.
 * Plain JSON; `schema.ts` is its one door, `public/schemas/policy-1.json` the same for other programs.
 */
import { listed, say } from '../../languages/say.ts';
import type { At, State } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import { judgedAt } from '../judge.ts';
import { heldOn } from '../losses.ts';
import type { Spec } from '../spec/spec.ts';

export const POLICY_VERSION = 1;

/** locks: no other answer can be given. warns: another one is told, and counted. */
export type Binding = 'locks' | 'warns';

/** What a control must be. At least one of `least`, `required` and `forbidden` is said. */
export interface Demand {
  /** The worst state that passes: `sealed` lets nothing else pass, `weakened` refuses what is open. */
  readonly least?: Exclude<State, 'open'>;
  /** Choices of the control, one of which it must be. */
  readonly required?: readonly string[];
  readonly forbidden?: readonly string[];
  /** Why the team demands it, one sentence. */
  readonly reason: string;
  readonly binding: Binding;
}

/** A deviation that somebody answers for, until the end of a day. */
export interface Exception {
  readonly control: string;
  /** Absent: every service, or the project. */
  readonly service?: string;
  /** Who answers for it. */
  readonly owner: string;
  readonly reason: string;
  /** The last day on which it holds, `2027-03-31`; days begin and end in UTC. */
  readonly until: string;
}

export interface Policy {
  readonly version: typeof POLICY_VERSION;
  readonly name: string;
  /** Where its demands come from: a standard, a decision, a person. */
  readonly origin: string;
  readonly controls: { readonly [control: string]: Demand };
  readonly exceptions: readonly Exception[];
}

export const NO_POLICY: Policy = { version: POLICY_VERSION, name: '', origin: '', controls: {}, exceptions: [] };

const WORSE: readonly State[] = ['sealed', 'weakened', 'open'];
export const isWorse = (state: State, than: State): boolean => WORSE.indexOf(state) > WORSE.indexOf(than);

/** What a policy demands of a control at a place; undefined where it demands nothing or the control does not apply. */
export function demands(policy: Policy, control: string, at: At): Demand | undefined {
  const demand = Object.hasOwn(policy.controls, control) ? policy.controls[control] : undefined;
  return demand && (controls.get(control)?.applies?.(at) ?? true) ? demand : undefined;
}

/** Whether a demand lets this choice pass, whatever its details are. */
export const admits = ({ required, forbidden }: Demand, choice: string): boolean =>
  !(forbidden?.includes(choice) ?? false) && (required?.includes(choice) ?? true);

/** Whether what stands here meets the demand; also asked of a place with another answer written into it. `held`: the plan as its target keeps it. */
export function meets(demand: Demand, control: string, at: At, held: Spec = heldOn(at.spec)): boolean {
  const known = controls.get(control);
  return known !== undefined && admits(demand, known.read(at).choice) && !isWorse(judgedAt(known, at, held).state, demand.least ?? 'open');
}

const labelsOf = (control: string, choices: readonly string[]): string =>
  listed(
    choices.map((choice) => `“${controls.get(control)?.options.find((option) => option.choice === choice)?.label ?? choice}”`),
    'disjunction',
  );

/** What is demanded, in one sentence. */
export function demandSaid(control: string, { least, required, forbidden }: Demand): string {
  const said = [
    ...(required ? [say`it must be ${labelsOf(control, required)}`] : []),
    ...(forbidden ? [say`it must not be ${labelsOf(control, forbidden)}`] : []),
    ...(least ? [least === 'sealed' ? say`nothing may weaken it` : say`it must not be open`] : []),
  ].join(say`, and `);
  return say`${said.charAt(0).toUpperCase() + said.slice(1)}.`;
}
