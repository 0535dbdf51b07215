import { type Control, STEPS, type State, type StepId } from '../../core/controls/control.ts';
import type { Judged, Question } from '../../core/judge.ts';
import { many, say } from '../../languages/say.ts';

interface Tally {
  readonly state: State;
  readonly open: number;
  readonly weakened: number;
}

function tally(questions: readonly Question[]): Tally {
  const count = (state: State) => questions.filter((question) => question.state === state).length;
  const [open, weakened] = [count('open'), count('weakened')];
  return { open, weakened, state: open > 0 ? 'open' : weakened > 0 ? 'weakened' : 'sealed' };
}

/** Questions that the page shows for this service: its own, and those of the project. */
export const questionsFor = ({ questions }: Judged, service: string): readonly Question[] =>
  questions.filter((question) => question.service === undefined || question.service === service);

export const tallies = (judged: Judged, service: string): { readonly [Step in StepId]: Tally } => {
  const mine = questionsFor(judged, service);
  return Object.fromEntries(STEPS.map((step) => [step, tally(mine.filter((question) => question.step === step))])) as Record<StepId, Tally>;
};

/** What a question of no single service is about. */
export const reachOf = ({ fields }: Control): 'host' | 'project' =>
  fields.some((field) => field.startsWith('host.')) ? 'host' : 'project';

/** The word beside the mark: `2 open`, `1 weakened`, `sealed`. */
export const wordOf = ({ open, weakened }: Tally): string =>
  open > 0 ? say`${open} open` : weakened > 0 ? say`${weakened} weakened` : say`sealed`;

/** "3 questions open, 5 weakened, 1 breakage, 1 conflict" */
export function postureOf(judged: Judged): string {
  const { open, weakened } = tally(judged.questions);
  const parts = [
    open > 0 && many(open)`# question open|# questions open`,
    weakened > 0 && (open > 0 ? say`${weakened} weakened` : many(weakened)`# question weakened|# questions weakened`),
    judged.breakages.length > 0 && many(judged.breakages.length)`# breakage|# breakages`,
    judged.conflicts.length > 0 && many(judged.conflicts.length)`# conflict|# conflicts`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? parts.join(', ') : say`All ${judged.questions.length} questions sealed`;
}
