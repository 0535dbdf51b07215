import type { Attempt } from '../../core/training/index.ts';
import { many, say } from '../../languages/say.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './Exercise.module.css';
import { percent } from './words.ts';

/** What came of the answer, goal by goal, and the shortcuts that it took. */
export const Outcome = ({ attempt, isStale }: { readonly attempt: Attempt; readonly isStale: boolean }) => (
  <section className={styles.outcome} aria-labelledby="outcome" data-stale={isStale || undefined}>
    <h2 id="outcome" tabIndex={-1}>
      {attempt.solved ? say`Solved` : say`Not yet`}, {percent(attempt.score)}
    </h2>
    {isStale && <p>{say`You have changed the answer since; check it again.`}</p>}
    <ul>
      {attempt.met.map(({ goal, title, met, because }) => (
        <li key={goal}>
          <StateMark state={met ? 'sealed' : 'open'}>{met ? say`reached` : say`not reached`}</StateMark>
          <p>
            <b>{title}.</b> {because}
          </p>
        </li>
      ))}
    </ul>
    {attempt.shortcuts.length > 0 && (
      <>
        <h3>{say`Ways that lead nowhere`}</h3>
        <ul>
          {attempt.shortcuts.map(({ id, service, title, says }) => (
            <li key={`${id} ${service}`}>
              <StateMark state="weakened">{say`shortcut`}</StateMark>
              <p>
                <b>
                  {service}: {title}.
                </b>{' '}
                {says}
              </p>
            </li>
          ))}
        </ul>
      </>
    )}
    {attempt.solved && attempt.needless > 0 && (
      <p>{many(attempt.needless)`# change more than it needs: each costs a tenth.|# changes more than it needs: each costs a tenth.`}</p>
    )}
  </section>
);
