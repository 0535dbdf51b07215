import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { say } from '../../languages/say.ts';
import { useJudged } from '../../state/judged.ts';
import { useService } from '../../state/use-service.ts';
import { go, useView } from '../../state/view.ts';
import { Plate } from '../../ui/StateMark.tsx';
import { tallies, wordOf } from './posture.ts';
import { Reach } from './Reach.tsx';
import { Services } from './Services.tsx';
import styles from './Strip.module.css';

/** The rail where there is no room for one: the eight steps side by side above the page. */
export function Strip() {
  const step = useView((view) => view.step);
  const states = tallies(useJudged(), useService().name);
  return (
    <div className={styles.strip}>
      <Services />
      <div className={styles.reach}>
        <Reach />
      </div>
      <nav aria-label={say`Steps`} data-pane>
        <ol>
          {STEPS.map((id, index) => (
            <li key={id}>
              <button type="button" aria-current={id === step ? 'step' : undefined} onClick={() => go({ step: id, control: undefined })}>
                <span className={styles.name}>
                  <b>{index + 1}</b> <span>{PAGES[id].title}</span>
                </span>
                <span className={styles.state}>
                  <Plate state={states[id].state} />
                  <span>{wordOf(states[id])}</span>
                </span>
              </button>
            </li>
          ))}
        </ol>
      </nav>
    </div>
  );
}
