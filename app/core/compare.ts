/** Two plans side by side: the questions that they answer otherwise, and how far an intruder gets in each. */
import type { Outcome } from './attacks/attack.ts';
import { attacks } from './attacks/registry.ts';
import type { State, StepId } from './controls/control.ts';
import { controls } from './controls/registry.ts';
import { decidedBy } from './hull.ts';
import { type Judged, judge, type Question } from './judge.ts';
import { equal } from './spec/diff.ts';
import { renameServiceOf } from './spec/rename.ts';
import type { Spec } from './spec/spec.ts';

/** One of the two. */
export type Side = 'first' | 'second';

export interface Difference {
  readonly control: string;
  readonly step: StepId;
  /** As the first plan calls it, or the second where the first has none; absent for questions of the project. */
  readonly service?: string;
  /** Absent: that plan is not asked. */
  readonly first?: Question;
  readonly second?: Question;
  /** The side that is less protected by it: by the state of its answer, and else by the attacks that it decides. */
  readonly opens?: Side;
  /** Attacks that this question decides and that get further on that side. */
  readonly attacks: readonly string[];
}

export interface Crossing {
  readonly attack: string;
  readonly title: string;
  readonly service: string;
  readonly first: Outcome;
  readonly second: Outcome;
}

export interface Comparison {
  readonly questions: number;
  readonly differences: readonly Difference[];
  /** Attacks that do not get equally far. */
  readonly crossings: readonly Crossing[];
  /** Services that only one of them has. */
  readonly only: { readonly [S in Side]: readonly string[] };
  /** The second plan with its services called as in the first. */
  readonly second: Spec;
}

/** Services of the second plan under the names of the first: the same name, else the same workload, else the only one left. */
function paired(first: Spec, second: Spec): Spec {
  const free = first.services.filter(({ name }) => second.services.every((other) => other.name !== name));
  return second.services
    .filter(({ name }) => first.services.every((other) => other.name !== name))
    .reduce((plan, { name, workload }, _, strangers) => {
      const alone = strangers.length === 1 && free.length === 1;
      const at = free.findIndex((one) => alone || one.workload === workload);
      const [match] = at < 0 ? [] : free.splice(at, 1);
      return match ? renameServiceOf(plan, name, match.name) : plan;
    }, second);
}

const keyOf = ({ control, service }: Question): string => `${control}@${service ?? ''}`;
const OUTCOMES: readonly Outcome[] = ['stopped', 'partly', 'through'];
const STATES: readonly State[] = ['sealed', 'weakened', 'open'];
const further = (a: Outcome, b: Outcome): number => OUTCOMES.indexOf(a) - OUTCOMES.indexOf(b);

function crossingsOf(first: Judged, second: Judged): Crossing[] {
  const there = new Map(second.attacks.map((one) => [`${one.attack}@${one.service}`, one.outcome]));
  return first.attacks.flatMap(({ attack, service, outcome }) => {
    const other = there.get(`${attack}@${service}`);
    const title = attacks.get(attack)?.title ?? attack;
    return other === undefined || other === outcome ? [] : [{ attack, title, service, first: outcome, second: other }];
  });
}

const rankOf = (question: Question | undefined): number => STATES.indexOf(question?.state ?? 'sealed');
const sideOf = (sum: number): Side | undefined => (sum === 0 ? undefined : sum > 0 ? 'first' : 'second');
const keyOfCrossing = ({ attack, service }: { readonly attack: string; readonly service: string }): string => `${attack}@${service}`;

/** Everything in which the two differ, in the order of the wizard. */
export function compare(first: Spec, other: Spec): Comparison {
  const second = paired(first, other);
  const [one, two] = [judge(first), judge(second)];
  const crossings = crossingsOf(one, two);
  const deciding = [decidedBy(one), decidedBy(two)];
  const [mine, theirs] = [one, two].map(({ questions }) => new Map(questions.map((question) => [keyOf(question), question])));
  const keys = [...new Set([...(mine?.keys() ?? []), ...(theirs?.keys() ?? [])])];
  const place = [...controls.keys()];
  const pairs = keys
    .map((key) => ({ first: mine?.get(key), second: theirs?.get(key) }))
    .filter(({ first: was, second: is }) => !was || !is || !equal(was.answer, is.answer) || was.state !== is.state)
    .map((pair) => {
      const { control, service } = (pair.first ?? pair.second) as Question;
      const decided = new Set(deciding.flatMap((by) => (by.get(control) ?? []).map(keyOfCrossing)));
      const met = crossings.filter((one) => decided.has(keyOfCrossing(one)) && (service === undefined || one.service === service));
      return { ...pair, met, byState: sideOf(rankOf(pair.first) - rankOf(pair.second)) };
    });
  // What gets further by an answer that is worse in itself says nothing of the answers beside it.
  const explained = new Set(pairs.filter(({ byState }) => byState).flatMap(({ met }) => met));
  const differences = pairs.map(({ first: was, second: is, met, byState }): Difference => {
    const { control, step, service } = (was ?? is) as Question;
    const own = byState ? met : met.filter((one) => !explained.has(one));
    const opens = byState ?? sideOf(own.reduce((sum, one) => sum + Math.sign(further(one.first, one.second)), 0));
    const worse = own.filter((one) => sideOf(further(one.first, one.second)) === opens);
    return {
      control,
      step,
      ...(service !== undefined && { service }),
      ...(was && { first: was }),
      ...(is && { second: is }),
      ...(opens && { opens }),
      attacks: [...new Set(worse.map(({ title }) => title))],
    };
  });
  const missing = (spec: Spec, from: Spec): string[] =>
    spec.services.flatMap(({ name }) => (from.services.some((service) => service.name === name) ? [] : name));
  return {
    questions: keys.length,
    differences: differences.sort((a, b) => place.indexOf(a.control) - place.indexOf(b.control)),
    crossings,
    only: { first: missing(first, second), second: missing(second, first) },
    second,
  };
}
