/** What follows from the Spec, computed once for each Spec, whoever asks. */
import type { Artifact, Writer } from '../core/formats/format.ts';
import { artifact, wantedFiles, writers } from '../core/formats/writers.ts';
import { decidedBy } from '../core/hull.ts';
import { type FoundAttack, type Judged, judge } from '../core/judge.ts';
import { equal } from '../core/spec/diff.ts';
import type { Spec } from '../core/spec/spec.ts';
import { usePlan } from './plan.ts';

/** Enough for the states that one screen compares. The undo history holds on to every Spec, so all of them would be too many. */
const REMEMBERED = 8;

const once = <T>(compute: (spec: Spec) => T): ((spec: Spec) => T) => {
  const known = new Map<Spec, T>();
  return (spec) => {
    const found = known.get(spec) ?? compute(spec);
    known.delete(spec);
    known.set(spec, found);
    const [oldest] = known.keys();
    if (known.size > REMEMBERED && oldest) known.delete(oldest);
    return found;
  };
};

export const judged: (spec: Spec) => Judged = once(judge);

const decided = once((spec) => decidedBy(judged(spec)));
const NONE: readonly FoundAttack[] = [];

/** Attacks from inside this service that the answers to a question decide. */
export const decidedFor = (spec: Spec, control: string, service: string): readonly FoundAttack[] =>
  decided(spec)
    .get(control)
    ?.filter((attack) => attack.service === service) ?? NONE;

export interface File extends Artifact {
  /** `<format>@<service>`; stable while the plan keeps its services. */
  readonly id: string;
  readonly format: string;
  readonly service: string;
}

/** Every file that the Spec calls for, in the order of the tabs. */
export const filesOf: (spec: Spec) => readonly File[] = once((spec) =>
  wantedFiles(spec).map(({ format, service }) => ({
    id: `${format}@${service}`,
    format,
    service,
    ...artifact(writers.get(format) as Writer, spec, service),
  })),
);

export const useJudged = (): Judged => judged(usePlan(({ spec }) => spec));
export const useFiles = (): readonly File[] => filesOf(usePlan(({ spec }) => spec));

/** Ids of the questions whose answers the last answer took along: what stood as recommended follows. */
export function takenAlong({ spec, before, asked }: Pick<ReturnType<typeof usePlan.getState>, 'spec' | 'before' | 'asked'>): string[] {
  if (!asked) return [];
  const earlier = judged(before).questions;
  return judged(spec)
    .questions.filter(({ control, service, answer }) => {
      if (control === asked.control || (service !== undefined && service !== asked.service)) return false;
      const was = earlier.find((question) => question.control === control && question.service === service);
      return was !== undefined && !equal(was.answer, answer);
    })
    .map(({ control }) => control);
}
