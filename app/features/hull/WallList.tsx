import type { Wall } from '../../core/hull.ts';
import { say } from '../../languages/say.ts';
import { go } from '../../state/view.ts';
import { focusSoon } from '../../ui/focus.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './HullPage.module.css';
import { stateOf, wallName } from './words.ts';

/** What the eight walls are made of: the answers that are not sealed, and how many are. */
export function WallList({ walls, service }: { readonly walls: readonly Wall[]; readonly service: string }) {
  return (
    <section className={styles.walls} aria-labelledby="walls-title">
      <h2 id="walls-title">{say`The walls around ${service}`}</h2>
      <p className={styles.small}>{say`Choose an attack, in the picture or in the table, to see what decides it.`}</p>
      <ol>
        {walls.map((wall) => {
          const loose = wall.made.filter(({ state }) => state !== 'sealed');
          const sealed = wall.made.length - loose.length;
          const visit = () => {
            go({ screen: 'plan', step: wall.step, control: undefined });
            focusSoon('#step-title');
          };
          return (
            <li key={wall.step}>
              <button type="button" onClick={visit}>
                {wallName(wall.step)}
              </button>
              <StateMark state={wall.state}>{stateOf(wall)}</StateMark>
              <p>
                {loose.map(({ title, answer }) => `${title}: ${answer}`).join('; ')}
                {loose.length > 0 && sealed > 0 && '; '}
                {sealed > 0 && (loose.length > 0 ? `${sealed} sealed` : `${sealed} ${sealed === 1 ? 'answer' : 'answers'}`)}.
              </p>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
