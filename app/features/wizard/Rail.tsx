import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { say } from '../../languages/say.ts';
import { useJudged } from '../../state/judged.ts';
import { useService } from '../../state/use-service.ts';
import { go, useView } from '../../state/view.ts';
import { Hull } from '../../ui/Hull.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import { postureOf, tallies, wordOf } from './posture.ts';
import styles from './Rail.module.css';
import { Reach } from './Reach.tsx';
import { Services } from './Services.tsx';

export function Rail() {
  const judged = useJudged();
  const step = useView((view) => view.step);
  const states = tallies(judged, useService().name);
  return (
    <div className={styles.rail}>
      <Services />
      <nav aria-label={say`Steps`} data-pane>
        <Hull compartments={STEPS.map((id) => ({ name: id, state: states[id].state }))} current={STEPS.indexOf(step)} />
        <ol className={styles.steps}>
          {STEPS.map((id, index) => (
            <li key={id}>
              <button type="button" aria-current={id === step ? 'step' : undefined} onClick={() => go({ step: id, control: undefined })}>
                <span className={styles.number}>{index + 1}</span>
                <span className={styles.name}>{PAGES[id].title}</span>
                <StateMark state={states[id].state}>{wordOf(states[id])}</StateMark>
              </button>
            </li>
          ))}
        </ol>
      </nav>
      <p className={styles.posture}>
        <Reach />
        <span>{postureOf(judged)}</span>
        <button type="button" onClick={() => go({ screen: 'review' })}>{say`Review the plan`}</button>
      </p>
    </div>
  );
}
