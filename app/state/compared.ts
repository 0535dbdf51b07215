/** Plans that can be compared: that in force, as it came, as recommended and as the team demands it, saved ones, one from a file. */
import { create } from 'zustand';
import type { Bases } from '../core/bases.ts';
import { asDemanded } from '../core/policy/demanded.ts';
import { NO_POLICY, type Policy } from '../core/policy/policy.ts';
import { recommendedLike } from '../core/recommend.ts';
import type { Refused } from '../core/spec/schema.ts';
import type { Spec } from '../core/spec/spec.ts';
import { listed, say } from '../languages/say.ts';
import { momentOf, readPlanFile, type SavedPlan } from './library.ts';
import type { Step } from './plan.ts';
import { today } from './policy.ts';

export interface Candidate {
  /** As it stands in the address. */
  readonly id: string;
  readonly title: string;
  readonly spec: Spec;
  readonly bases: Bases;
  /** What a reader has to know of it. */
  readonly note?: string;
}

interface Compared {
  readonly file: Pick<SavedPlan, 'name' | 'spec' | 'bases'> | undefined;
  readonly refused: { readonly name: string; readonly reasons: readonly Refused[] } | undefined;
}

export const useCompared = create<Compared>(() => ({ file: undefined, refused: undefined }));

/** Takes a plan's text in for comparing. Whether it could be read; if not, `refused` says why. */
export function compareWith(name: string, text: string): boolean {
  const read = readPlanFile(text);
  if ('refused' in read) useCompared.setState({ refused: { name, reasons: read.refused } });
  else useCompared.setState({ file: read, refused: undefined });
  return 'spec' in read;
}

/** The plan as it was before anybody answered: after the last step that put a whole one in force, or before the first step. */
function arrived(
  past: readonly Step[],
  now: Pick<Step, 'spec' | 'bases'>,
): (Pick<Step, 'spec' | 'bases'> & { readonly how: string }) | undefined {
  const at = past.findLastIndex(({ isWhole }) => isWhole);
  if (at >= 0) return { ...(past[at + 1] ?? now), how: past[at]?.label ?? '' };
  const [first] = past;
  return first && { ...first, how: say`before the first answer` };
}

/** The plan as a policy demands it, written into the texts of the one in force. */
function demanded(policy: Policy, { spec, bases }: Pick<Step, 'spec' | 'bases'>): Candidate {
  const found = asDemanded(policy, spec, today());
  const left = found.left.map(({ title, service }) => (service === undefined ? title : `${title} (${service})`));
  return {
    id: 'policy',
    title: say`The plan as the policy ${policy.name} demands it`,
    spec: found.spec,
    bases,
    ...(left.length > 0 && {
      note: say`Only you can settle these, so they stand as in the plan: ${listed(left)}.`,
    }),
  };
}

/** Everything that can be compared now. The recommended plan has the project, the services and the texts of the one in force. */
export function candidatesOf(
  { spec, bases }: Pick<Step, 'spec' | 'bases'>,
  past: readonly Step[],
  saved: readonly SavedPlan[],
  file: Compared['file'],
  policy: Policy,
): readonly Candidate[] {
  const came = arrived(past, { spec, bases });
  return [
    { id: 'plan', title: say`The plan as it is`, spec, bases },
    { id: 'recommended', title: say`The recommended plan`, spec: recommendedLike(spec), bases },
    ...(came ? [{ id: 'start', title: say`The plan as it came in (${came.how})`, spec: came.spec, bases: came.bases }] : []),
    ...(policy === NO_POLICY ? [] : [demanded(policy, { spec, bases })]),
    ...saved.flatMap(({ id, name, spec: kept, bases: texts, versions }) => [
      { id: `saved ${id}`, title: say`Saved: ${name}`, spec: kept, bases: texts },
      ...versions.map((version) => ({
        id: `saved ${id} ${version.saved}`,
        title: say`Saved: ${name}, as of ${momentOf(version.saved)}`,
        spec: version.spec,
        bases: version.bases,
      })),
    ]),
    ...(file ? [{ id: 'file', title: say`From a file: ${file.name}`, spec: file.spec, bases: file.bases }] : []),
  ];
}

/** The two that an address names; where it names none, the plan beside what is recommended for it. */
export function sidesOf(subject: string, candidates: readonly Candidate[]): readonly [Candidate, Candidate] {
  const [one, other] = subject.split('/');
  const named = (id: string | undefined, usual: string) =>
    (candidates.find((candidate) => candidate.id === id) ?? candidates.find((candidate) => candidate.id === usual)) as Candidate;
  return [named(one, 'plan'), named(other, 'recommended')];
}
