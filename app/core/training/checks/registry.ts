/** The quick checks of every step. */
import { say } from '../../../languages/say.ts';
import type { Attack, HalfMeasure, Outcome } from '../../attacks/attack.ts';
import { BARE_SERVICE, bare } from '../../attacks/bare.ts';
import { attacks } from '../../attacks/registry.ts';
import { STEPS, type StepId } from '../../controls/control.ts';
import { decidingOf } from '../../hull.ts';
import { placeOf } from '../../judge.ts';
import { serviceNamed } from '../../spec/fields.ts';
import type { QuickCheck } from './check.ts';
import { written } from './written.ts';

const OUTCOMES: readonly Outcome[] = ['stopped', 'partly', 'through'];
const OPTIONS = [say`It is stopped`, say`It gets a part of what it wants`, say`It gets through`];

/** The step whose wall the attack goes through where nothing stops it. */
function stepOf({ weak, verdict }: Attack): StepId | undefined {
  const spec = weak(bare(), BARE_SERVICE);
  const { fields } = verdict(placeOf(spec, serviceNamed(spec, BARE_SERVICE)));
  return decidingOf(fields, spec, BARE_SERVICE)[0]?.step;
}

const checkOf = (id: string, step: StepId, { title }: Attack, { belief, says, outcome }: HalfMeasure, index: number): QuickCheck => ({
  id: `${id}/${index}`,
  step,
  question: say`"${belief}." How far does the attack get: ${title.charAt(0).toLowerCase()}${title.slice(1)}?`,
  options: OPTIONS,
  answer: OUTCOMES.indexOf(outcome),
  says,
  rests: { attack: id, of: index },
});

const all: readonly QuickCheck[] = [
  ...[...attacks].flatMap(([id, attack]) => {
    const step = stepOf(attack);
    return step === undefined ? [] : attack.halves.map((half, index) => checkOf(id, step, attack, half, index));
  }),
  ...written,
];

export const quickChecks: ReadonlyMap<StepId, readonly QuickCheck[]> = new Map(
  STEPS.map((step) => [step, all.filter((check) => check.step === step)] as const),
);
