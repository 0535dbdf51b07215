/** What follows from the Spec, computed once for each Spec, whoever asks. */
import type { Artifact, Format } from '../core/formats/format.ts';
import { artifact, formats, wantedFiles } from '../core/formats/registry.ts';
import { type Judged, judge } from '../core/judge.ts';
import type { Spec } from '../core/spec/spec.ts';
import { usePlan } from './plan.ts';

const once = <T>(compute: (spec: Spec) => T): ((spec: Spec) => T) => {
  const known = new WeakMap<Spec, T>();
  return (spec) => {
    const found = known.get(spec) ?? compute(spec);
    known.set(spec, found);
    return found;
  };
};

export const judged: (spec: Spec) => Judged = once(judge);

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
    ...artifact(formats.get(format) as Format, spec, service),
  })),
);

export const useJudged = (): Judged => judged(usePlan(({ spec }) => spec));
export const useFiles = (): readonly File[] => filesOf(usePlan(({ spec }) => spec));
