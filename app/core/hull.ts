/** The plan as an intruder inside one service meets it: every step is a wall, every attack a line that ends at one or goes through. */
import { many, say } from '../languages/say.ts';
import type { HalfMeasure, Outcome, Reach, Stand } from './attacks/attack.ts';
import { attacks } from './attacks/registry.ts';
import { STEPS, type State, type StepId } from './controls/control.ts';
import { controls, ownerOf } from './controls/registry.ts';
import type { FoundAttack, Judged } from './judge.ts';
import { type FieldRef, fieldOf, instanceOf } from './spec/fields.ts';
import type { Spec } from './spec/spec.ts';

/** An answer in force, as the material of its wall. */
export interface Plating {
  readonly control: string;
  readonly title: string;
  /** The option's label. */
  readonly answer: string;
  readonly state: State;
}

export interface Wall {
  readonly step: StepId;
  /** That of its worst answer. */
  readonly state: State;
  readonly made: readonly Plating[];
}

/** A control whose fields decide an attack, and the wall that it belongs to. */
export interface Deciding {
  readonly control: string;
  readonly step: StepId;
  /** The service whose answer it is; controls of the project take any. */
  readonly service: string;
}

export interface Line {
  readonly attack: string;
  readonly title: string;
  readonly does: string;
  readonly reaches: Reach;
  readonly from: Stand;
  readonly outcome: Outcome;
  readonly says: string;
  /** Controls that decide it, the weightiest first; each once. */
  readonly deciding: readonly Deciding[];
  /** The half measures that this plan relies on in vain. */
  readonly halves: readonly HalfMeasure[];
}

/** The wall at which a line ends or thins: that of the field which weighs most. A line that goes through ends at none. */
export const stopOf = ({ outcome, deciding }: Pick<Line, 'outcome' | 'deciding'>): StepId | undefined =>
  outcome === 'through' ? undefined : deciding[0]?.step;

/** Controls that own these fields, each once, in the same order. */
export function decidingOf(fields: readonly FieldRef[], spec: Spec, service: string): Deciding[] {
  const found = new Map<string, Deciding>();
  for (const field of fields) {
    const control = ownerOf.get(fieldOf(field));
    const step = controls.get(control ?? '')?.step;
    const instance = instanceOf(field);
    const asked = spec.services.some(({ name }) => name === instance) ? (instance as string) : service;
    if (control !== undefined && step !== undefined) found.set(`${control}@${asked}`, { control, step, service: asked });
  }
  return [...found.values()];
}

/** Every attack on one service. */
export const linesOf = (judged: Judged, spec: Spec, service: string): Line[] =>
  judged.attacks.flatMap(({ attack: id, service: from, outcome, says, fields, halves }) => {
    const attack = attacks.get(id);
    if (!attack || from !== service) return [];
    const { title, does, reaches, from: stand = 'inside' } = attack;
    const relied = halves.flatMap((index) => attack.halves[index] ?? []);
    return [{ attack: id, title, does, reaches, from: stand, outcome, says, deciding: decidingOf(fields, spec, service), halves: relied }];
  });

/** The walls of one service from the inside out, each with the answers it is made of: the worst first. */
export function wallsOf({ questions }: Judged, service: string): Wall[] {
  const worst: readonly State[] = ['open', 'weakened', 'sealed'];
  return STEPS.map((step) => {
    const made = questions
      .filter((question) => question.step === step && (question.service === undefined || question.service === service))
      .map(({ control: id, answer, state }) => {
        const control = controls.get(id);
        const label = control?.options.find(({ choice }) => choice === answer.choice)?.label;
        return { control: id, title: control?.title ?? id, answer: label ?? answer.choice, state };
      })
      .sort((a, b) => worst.indexOf(a.state) - worst.indexOf(b.state));
    return { step, made, state: made[0]?.state ?? 'sealed' };
  });
}

/** What an intruder gets to, in the words of the drawing. */
export const REACHED: { readonly [R in Reach]: string } = {
  container: say`This container`,
  data: say`Its data and secrets`,
  neighbours: say`Other containers`,
  outside: say`The outside network`,
  machine: say`The machine’s resources`,
  host: say`The host, as root`,
};

/** "2 of 37 attacks get through, 1 partly"; "All 37 attacks are stopped". */
export function reachInWords(outcomes: readonly { readonly outcome: Outcome }[]): string {
  const count = (wanted: Outcome) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  const [all, through, partly] = [outcomes.length, count('through'), count('partly')];
  if (all === 0) return say`No attack is known here`;
  if (through + partly === 0) return say`All ${all} attacks are stopped`;
  if (through === 0) return say`None of ${all} attacks gets through, ${partly} partly`;
  return partly === 0
    ? many(through)`# of ${all} attacks gets through|# of ${all} attacks get through`
    : many(through)`# of ${all} attacks gets through, ${partly} partly|# of ${all} attacks get through, ${partly} partly`;
}

/** Attacks that a control's fields decide, by the control's id; one that several services decide stands once for each. */
export function decidedBy({ attacks: found }: Judged): ReadonlyMap<string, readonly FoundAttack[]> {
  const decided = new Map<string, FoundAttack[]>();
  for (const attack of found) {
    for (const control of new Set(attack.fields.map((field) => ownerOf.get(fieldOf(field)) ?? ''))) {
      const known = decided.get(control);
      if (known) known.push(attack);
      else decided.set(control, [attack]);
    }
  }
  return decided;
}
