import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { workloadNamed } from '../../core/workloads/registry.ts';
import { judged } from '../../state/judged.ts';
import { Hull, worst } from '../../ui/Hull.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './Example.module.css';
import { planOf } from './plan.ts';

/** The ship of a workload as recommended: eight compartments, one for each page, and what stays weaker than it could be. */
export function Section({ workload }: { readonly workload: string }) {
  const { questions } = judged(planOf(workload));
  const compartments = STEPS.map((step) => ({
    name: step,
    state: worst(questions.filter((question) => question.step === step).map(({ state }) => state)),
  }));
  const loose = questions.filter(({ state }) => state !== 'sealed');
  return (
    <figure className={styles.section}>
      <Hull compartments={compartments} />
      <ol className={styles.steps}>
        {compartments.map(({ name, state }, index) => (
          <li key={name}>
            <span>
              <code>{index + 1}</code> {PAGES[name].title}
            </span>
            <StateMark state={state} />
          </li>
        ))}
      </ol>
      <figcaption>
        {workloadNamed(workload).title} as recommended: {questions.length} questions are answered
        {loose.length === 0
          ? ', all of them sealed.'
          : `; ${loose.length} are worth a look because they depend on your machine or registry.`}
      </figcaption>
    </figure>
  );
}
