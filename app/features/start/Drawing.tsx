import { STEPS, type StepId } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { Hull } from '../../ui/Hull.tsx';
import { type PlateState, StateMark } from '../../ui/StateMark.tsx';
import styles from './Drawing.module.css';

interface Props {
  /** Absent as long as the core is not there to judge. */
  readonly states?: Readonly<Record<StepId, PlateState>>;
  readonly caption: string;
}

/** The ship: eight compartments, one for each page. */
export const Drawing = ({ states, caption }: Props) => (
  <figure className={styles.drawing}>
    <Hull compartments={STEPS.map((name) => ({ name, state: states?.[name] }))} />
    <ol className={styles.steps}>
      {STEPS.map((name, index) => (
        <li key={name}>
          <span>
            <code>{index + 1}</code> {PAGES[name].title}
          </span>
          {states && <StateMark state={states[name]} />}
        </li>
      ))}
    </ol>
    <figcaption>{caption}</figcaption>
  </figure>
);
