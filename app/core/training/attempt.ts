/** An answer to an exercise, judged: how far it is, goal by goal, and what to say to whoever gave it. Pure. */
import { many, say } from '../../languages/say.ts';
import { attacks } from '../attacks/registry.ts';
import type { Brought } from '../intake/intake.ts';
import { diff } from '../spec/diff.ts';
import { goalsOf, type JudgedSituation, judgedSituation, type Met } from './goals.ts';
import type { Hole, Repair, Scenario, Spot } from './scenario.ts';
import { shortcuts, shortcutsTaken, type TakenShortcut } from './shortcuts/registry.ts';
import { type Situation, situationOf } from './situation.ts';
import { type FalseAlarm, type Mark, spotted } from './spot.ts';

/** Marked lines of a `spot`, or the files of any other kind as they are now. */
export type Answer = { readonly marks: readonly Mark[] } | { readonly files: readonly Brought[] };

export interface Attempt {
  /** 0 to 1. */
  readonly score: number;
  readonly solved: boolean;
  readonly met: readonly Met[];
  /** Ways out that are none, with the reason; half measures that the answer relies on among them. */
  readonly shortcuts: readonly TakenShortcut[];
  readonly found: readonly Hole[];
  readonly missed: readonly Hole[];
  readonly falseAlarms: readonly FalseAlarm[];
  /** Fields that were changed beyond as many as the reference changes. */
  readonly needless: number;
  /** Ids of `mistakesOf(scenario)`. */
  readonly mistakes: readonly string[];
}

export interface Mistake {
  readonly id: string;
  /** A few words, for the facilitator's table. */
  readonly title: string;
}

const FALSE_ALARM: Mistake = { id: 'false-alarm', title: say`Marked a line that is right` };
const holeId = (index: number): string => `hole-${index + 1}`;

/** Everything that can go wrong in this exercise, in an order that stays. */
export function mistakesOf(scenario: Scenario): readonly Mistake[] {
  if (scenario.kind === 'spot')
    return [...scenario.holes.map(({ line }, index) => ({ id: holeId(index), title: `Missed: ${line}` })), FALSE_ALARM];
  return [
    ...scenario.stop.map(({ attack, service }) => ({
      id: `stop:${attack}@${service}`,
      title: say`Left open on ${service}: ${attacks.get(attack)?.title ?? attack}`,
    })),
    { id: 'works', title: say`Left a service broken` },
    { id: 'held', title: say`Opened something else` },
    ...scenario.tempts.map((id) => ({ id: `shortcut:${id}`, title: say`Took a shortcut: ${shortcuts.get(id)?.title ?? id}` })),
  ];
}

function attemptSpot(scenario: Spot, marks: readonly Mark[]): Attempt {
  const { found, missed, falseAlarms, score } = spotted(scenario, marks);
  const met = scenario.holes.map((hole, index) => ({
    goal: holeId(index),
    title: say`Hole ${index + 1} of ${scenario.holes.length}`,
    met: found.includes(hole),
    because: found.includes(hole) ? hole.because : say`It is not marked yet.`,
  }));
  const quiet: Met = {
    goal: FALSE_ALARM.id,
    title: say`No false alarm`,
    met: falseAlarms.length === 0,
    because:
      falseAlarms.length === 0
        ? say`Every marked line is worth it.`
        : many(falseAlarms.length)`# marked without need.|# marked without need.`,
  };
  const mistakes = [
    ...scenario.holes.flatMap((hole, index) => (missed.includes(hole) ? [holeId(index)] : [])),
    ...(falseAlarms.length > 0 ? [FALSE_ALARM.id] : []),
  ];
  const solved = missed.length === 0 && falseAlarms.length === 0;
  return { score, solved, met: [...met, quiet], shortcuts: [], found, missed, falseAlarms, needless: 0, mistakes };
}

/** Half measures against the attacks of this exercise that the answer relies on and the start did not. */
function halvesTaken({ stop }: Repair, before: JudgedSituation, after: JudgedSituation): TakenShortcut[] {
  return stop.flatMap(({ attack, service }) => {
    const foundIn = ({ judged }: JudgedSituation) => judged.attacks.find((one) => one.attack === attack && one.service === service);
    const known = new Set(foundIn(before)?.halves);
    return (foundIn(after)?.halves ?? []).flatMap((index) => {
      const half = attacks.get(attack)?.halves[index];
      return half && !known.has(index) ? [{ id: `${attack}/${index}`, service, title: half.belief, says: half.says }] : [];
    });
  });
}

/** What needless changes cost: a tenth each, and at most half. A full hull asks for as much as one likes. */
const worth = ({ kind }: Repair, needless: number): number => (kind === 'hull' ? 1 : Math.max(0.5, 1 - needless / 10));

/** Of a repair that is not solved: at most half, for the goals that the start did not reach, none for what got worse. */
function partial(before: readonly Met[], now: readonly Met[]): number {
  const metBefore = new Map(before.map(({ goal, met }) => [goal, met]));
  const wanted = now.filter(({ goal }) => metBefore.get(goal) === false);
  const lost = now.some(({ goal, met }) => metBefore.get(goal) === true && !met);
  return lost || wanted.length === 0 ? 0 : (0.5 * wanted.filter(({ met }) => met).length) / wanted.length;
}

/** The start of each exercise is judged once. */
const starts = new WeakMap<Repair, JudgedSituation>();
export function startOf(scenario: Repair): JudgedSituation {
  const known = starts.get(scenario) ?? judgedSituation(situationOf(scenario.files));
  starts.set(scenario, known);
  return known;
}

/** So is the solution read. */
const solutions = new WeakMap<Repair, Situation>();
export function solutionOf(scenario: Repair): Situation {
  const known = solutions.get(scenario) ?? situationOf(scenario.solution);
  solutions.set(scenario, known);
  return known;
}

/** A repair whose files are read already; the start is where nothing was changed. */
export function attemptRepair(scenario: Repair, situation: Situation): Attempt {
  const before = startOf(scenario);
  const after = judgedSituation(situation);
  const met = goalsOf(scenario, before, after);
  const taken = shortcutsTaken(before, after);
  const relied = [...taken, ...halvesTaken(scenario, before, after)];
  const changed = (spec: Situation['spec']): number => diff(before.spec, spec).length;
  const needless = Math.max(0, changed(after.spec) - changed(solutionOf(scenario).spec));
  const solved = taken.length === 0 && met.every((goal) => goal.met);
  const unmet = met.flatMap((goal) => (goal.met ? [] : [goal.goal]));
  const made = new Set([...unmet, ...relied.map(({ id }) => `shortcut:${id}`)]);
  return {
    score: solved ? worth(scenario, needless) : partial(goalsOf(scenario, before, before), met),
    solved,
    met,
    shortcuts: relied,
    found: [],
    missed: [],
    falseAlarms: [],
    needless,
    mistakes: mistakesOf(scenario).flatMap(({ id }) => (made.has(id) ? [id] : [])),
  };
}

/** An answer of the wrong sort is one that says nothing. */
export function attempt(scenario: Scenario, answer: Answer): Attempt {
  if (scenario.kind === 'spot') return attemptSpot(scenario, 'marks' in answer ? answer.marks : []);
  return attemptRepair(scenario, situationOf('files' in answer ? answer.files : scenario.files));
}
