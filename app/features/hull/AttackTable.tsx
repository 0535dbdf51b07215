import type { Outcome } from '../../core/attacks/attack.ts';
import { controls } from '../../core/controls/registry.ts';
import { type Line, REACHED } from '../../core/hull.ts';
import { say } from '../../languages/say.ts';
import { go } from '../../state/view.ts';
import { focusSoon } from '../../ui/focus.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './HullPage.module.css';
import { PLATES, wallName } from './words.ts';

const GROUPS: readonly (readonly [Outcome, string])[] = [
  ['through', say`gets through`],
  ['partly', say`partly stopped`],
  ['stopped', say`stopped`],
];

/** All that the picture shows, in words: for readers of the screen, for paper, and for small screens. */
export function AttackTable({ lines, chosen }: { readonly lines: readonly Line[]; readonly chosen: string | undefined }) {
  return (
    <section className={styles.table} aria-labelledby="table-title">
      <h2 id="table-title">{say`The same as a table`}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say`Attack`}</th>
            <th scope="col">{say`What it reaches`}</th>
            <th scope="col">{say`Decided by`}</th>
            <th scope="col">{say`What is so`}</th>
          </tr>
        </thead>
        {GROUPS.map(([outcome, words]) => {
          const found = lines.filter((line) => line.outcome === outcome);
          return (
            found.length > 0 && (
              <tbody key={outcome}>
                <tr>
                  <th colSpan={4} scope="rowgroup">
                    <StateMark state={PLATES[outcome]}>{`${words}: ${found.length}`}</StateMark>
                  </th>
                </tr>
                {found.map((line) => (
                  <Row key={line.attack} line={line} current={line.attack === chosen} />
                ))}
              </tbody>
            )
          );
        })}
      </table>
    </section>
  );
}

function Row({ line: { attack, title, reaches, deciding, says, halves }, current }: { readonly line: Line; readonly current: boolean }) {
  const choose = () => {
    go({ attack });
    focusSoon('#attack-title');
  };
  return (
    <tr aria-current={current || undefined}>
      <th scope="row">
        <button type="button" onClick={choose}>
          {title}
        </button>
      </th>
      <td>{REACHED[reaches]}</td>
      <td>
        {deciding.map(({ control, step, service }) => (
          <span key={`${control}@${service}`}>
            {wallName(step)}: {controls.get(control)?.title}
          </span>
        ))}
      </td>
      <td>
        {says}
        {halves.map(({ belief }) => (
          <em key={belief}>{say` Relied on in vain: ${belief}.`}</em>
        ))}
      </td>
    </tr>
  );
}
