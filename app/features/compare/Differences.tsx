import type { Comparison, Difference, Side } from '../../core/compare.ts';
import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { controls } from '../../core/controls/registry.ts';
import { writtenDetails } from '../../core/controls/written.ts';
import { many, say } from '../../languages/say.ts';
import { go } from '../../state/view.ts';
import { focusSoon } from '../../ui/focus.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './Compare.module.css';

interface Props {
  readonly comparison: Comparison;
  readonly several: boolean;
}

const LETTER = { first: 'A', second: 'B' } as const;

/** Every question with two answers, page by page; the more open side says so. */
export function Differences({ comparison, several }: Props) {
  const { differences, only } = comparison;
  return (
    <section aria-labelledby="differences">
      <h2 id="differences">{say`Answers`}</h2>
      {(['first', 'second'] as const).map(
        (side) =>
          only[side].length > 0 && (
            <p key={side}>
              {many(
                only[side].length,
              )`Only ${LETTER[side]} has the service ${only[side].join(', ')}.|Only ${LETTER[side]} has the services ${only[side].join(', ')}.`}
            </p>
          ),
      )}
      {differences.length === 0 ? (
        <p>{say`No answer differs.`}</p>
      ) : (
        <table className={styles.answers}>
          <thead>
            <tr>
              <th scope="col">{say`Question`}</th>
              <th scope="col">A</th>
              <th scope="col">B</th>
            </tr>
          </thead>
          {STEPS.map((step, index) => {
            const here = differences.filter((one) => one.step === step);
            return (
              here.length > 0 && (
                <tbody key={step}>
                  <tr>
                    <th colSpan={3} scope="rowgroup">
                      <code>{String(index + 1).padStart(2, '0')}</code> {PAGES[step].title}
                    </th>
                  </tr>
                  {here.map((one) => (
                    <Row key={`${one.control}@${one.service ?? ''}`} difference={one} several={several} />
                  ))}
                </tbody>
              )
            );
          })}
        </table>
      )}
    </section>
  );
}

/** The question, on its page of the plan in force. */
function goTo({ control, step, service }: Difference): void {
  go({ screen: 'plan', step, control, ...(service !== undefined && { service }) });
  focusSoon(`#q-${control} input:checked`);
}

function Row({ difference, several }: { readonly difference: Difference; readonly several: boolean }) {
  return (
    <tr>
      <th scope="row">
        {several && difference.service && <code>{difference.service}: </code>}
        <button type="button" className={styles.link} onClick={() => goTo(difference)}>
          {controls.get(difference.control)?.title}
        </button>
      </th>
      <Cell difference={difference} side="first" />
      <Cell difference={difference} side="second" />
    </tr>
  );
}

function Cell({ difference, side }: { readonly difference: Difference; readonly side: Side }) {
  const question = difference[side];
  const control = controls.get(difference.control);
  const isMoreOpen = difference.opens === side;
  const letter = <b className={styles.letter}>{LETTER[side]}</b>;
  if (!question || !control)
    return (
      <td className={styles.unasked}>
        {letter} {say`Not asked here.`}
      </td>
    );
  const { answer, state } = question;
  const label = control.options.find(({ choice }) => choice === answer.choice)?.label ?? answer.choice;
  const details = writtenDetails(control, answer);
  return (
    <td className={isMoreOpen ? styles.opens : undefined}>
      {letter} <span>{label}</span>
      {details.map((detail, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two rows of a table may be the same
        <small key={index}>{detail}</small>
      ))}
      <span className={styles.state}>
        <StateMark state={state} />
        {isMoreOpen && <em>{say`more open`}</em>}
      </span>
      {isMoreOpen && difference.attacks.length > 0 && <small>{say`Further here: ${difference.attacks.join('; ')}`}</small>}
    </td>
  );
}
