import { STEPS } from '../../core/controls/control.ts';
import { workloadNamed } from '../../core/workloads/registry.ts';
import { say } from '../../languages/say.ts';
import { judged } from '../../state/judged.ts';
import { worst } from '../../ui/Hull.tsx';
import type { PlateState } from '../../ui/StateMark.tsx';
import { Drawing } from './Drawing.tsx';
import { planOf } from './plan.ts';

/** The ship of a workload as recommended, and what stays weaker than it could be. */
export function Section({ workload }: { readonly workload: string }) {
  const { questions } = judged(planOf(workload));
  const stateOf = (step: string) => worst(questions.filter((question) => question.step === step).map(({ state }) => state));
  const loose = questions.filter(({ state }) => state !== 'sealed').length;
  const rest = loose === 0 ? say`all of them sealed.` : say`${loose} are worth a look because they depend on your machine or registry.`;
  return (
    <Drawing
      states={Object.fromEntries(STEPS.map((step) => [step, stateOf(step)])) as Record<(typeof STEPS)[number], PlateState>}
      caption={say`${workloadNamed(workload).title} as recommended: ${questions.length} questions are answered; ${rest}`}
    />
  );
}
