/** What follows from the Spec and the texts, computed once, whoever asks. */
import { type Bases, fileId, NO_BASES } from '../core/bases.ts';
import type { Artifact, Line, Writer } from '../core/formats/format.ts';
import { linesOf } from '../core/formats/statements.ts';
import { artifact, wantedFiles, writers } from '../core/formats/writers.ts';
import { decidedBy } from '../core/hull.ts';
import { type FoundAttack, type Judged, judge } from '../core/judge.ts';
import { equal } from '../core/spec/diff.ts';
import type { Spec } from '../core/spec/spec.ts';
import { lens } from './lens.ts';
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
  /** `<format>@<service>`, or the format alone for a file of the project; stable while the plan keeps its services. */
  readonly id: string;
  readonly format: string;
  readonly service: string;
  /** It is written into a text of somebody's own. */
  readonly own: boolean;
  /** Why the plan cannot be written into that text; then the lines are the text as it stands. */
  readonly trouble?: string;
}

/** The plan written into a text of somebody's own; the text as it stands where that cannot be. */
function intoBase(spec: Spec, format: string, service: string, base: string): { lines: readonly Line[]; own: true; trouble?: string } {
  try {
    return { lines: lens().writtenInto(spec, format, service, base), own: true };
  } catch (error) {
    return { lines: linesOf(base), own: true, trouble: (error as Error).message };
  }
}

function fileOf(spec: Spec, bases: Bases, format: string, service: string): File {
  const writer = writers.get(format) as Writer;
  const id = fileId(format, service);
  const base = bases[id];
  const written = base === undefined ? { own: false } : intoBase(spec, format, service, base);
  return { id, format, service, ...artifact(writer, spec, service), ...written };
}

/** Files that somebody wrote stay, even where the plan no longer calls for them. */
function allFiles(spec: Spec, bases: Bases): readonly File[] {
  const wanted = wantedFiles(spec);
  const known = new Set(wanted.map(({ format, service }) => fileId(format, service)));
  const kept = Object.keys(bases)
    .filter((id) => !known.has(id))
    .map((id) => ({ format: id.split('@', 1)[0] as string, service: id.includes('@') ? id.slice(id.indexOf('@') + 1) : '' }));
  const place = ({ format }: { readonly format: string }): number => writers.get(format)?.rank ?? 0;
  return [...wanted, ...kept]
    .sort((a, b) => place(a) - place(b))
    .map(({ format, service }) => fileOf(spec, bases, format, service || (spec.services[0]?.name ?? '')));
}

const byBases = new WeakMap<Bases, (spec: Spec) => readonly File[]>();

/** Every file of a plan, in the order of the tabs. */
export function filesOf(spec: Spec, bases: Bases = NO_BASES): readonly File[] {
  const known = byBases.get(bases) ?? once((of: Spec) => allFiles(of, bases));
  byBases.set(bases, known);
  return known(spec);
}

export const useJudged = (): Judged => judged(usePlan(({ spec }) => spec));
export function useFiles(): readonly File[] {
  const spec = usePlan((plan) => plan.spec);
  return filesOf(
    spec,
    usePlan((plan) => plan.bases),
  );
}
/** The files before the last change. */
export function useEarlierFiles(): readonly File[] {
  const before = usePlan((plan) => plan.before);
  return filesOf(
    before,
    usePlan((plan) => plan.basesBefore),
  );
}

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
