import type { Crossing } from '../../core/compare.ts';
import { rich } from '../../languages/rich.ts';
import { say } from '../../languages/say.ts';
import { go } from '../../state/view.ts';
import { type PlateState, StateMark } from '../../ui/StateMark.tsx';
import styles from './Compare.module.css';

const MARK: { readonly [O in Crossing['first']]: PlateState } = { stopped: 'sealed', partly: 'weakened', through: 'open' };
const WORD: { readonly [O in Crossing['first']]: string } = { stopped: say`stopped`, partly: say`in part`, through: say`through` };

/** Attacks that do not get equally far in both. */
export function Crossings({ crossings, several }: { readonly crossings: readonly Crossing[]; readonly several: boolean }) {
  return (
    <section aria-labelledby="crossings">
      <h2 id="crossings">{say`Attacks that get further on one side`}</h2>
      <table className={styles.crossings}>
        <thead>
          <tr>
            <th scope="col">{say`Attack`}</th>
            <th scope="col">A</th>
            <th scope="col">B</th>
          </tr>
        </thead>
        <tbody>
          {crossings.map(({ attack, title, service, ...outcomes }) => (
            <tr key={`${attack}@${service}`}>
              <th scope="row">
                <button type="button" className={styles.link} onClick={() => go({ screen: 'evidence', subject: `attack/${attack}` })}>
                  {title}
                </button>
                {several && <>{rich` from ${<code>{service}</code>}`}</>}
              </th>
              {(['first', 'second'] as const).map((side) => (
                <td key={side}>
                  <StateMark state={MARK[outcomes[side]]}>{WORD[outcomes[side]]}</StateMark>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
