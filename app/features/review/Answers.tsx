import { Fragment } from 'react';
import { STEPS } from '../../core/controls/control.ts';
import { PAGES } from '../../core/controls/pages.ts';
import { controls } from '../../core/controls/registry.ts';
import { writtenDetails } from '../../core/controls/written.ts';
import { placeOf, type Question } from '../../core/judge.ts';
import { equal } from '../../core/spec/diff.ts';
import type { Service, Spec } from '../../core/spec/spec.ts';
import { say } from '../../languages/say.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './Review.module.css';

interface Props {
  readonly spec: Spec;
  readonly questions: readonly Question[];
}

/** Every answer in force, page by page, with its state and what would be recommended where it is another. */
export function Answers({ spec, questions }: Props) {
  const several = spec.services.length > 1;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{say`All answers`}</h2>
      <details className={styles.answers}>
        <summary>{say`Show all ${questions.length} answers, page by page`}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say`Question`}</th>
              <th scope="col">{say`Answer`}</th>
              <th scope="col">{say`State`}</th>
            </tr>
          </thead>
          {STEPS.map((step, index) => (
            <tbody key={step}>
              <tr>
                <th colSpan={3} scope="rowgroup">
                  <code>{String(index + 1).padStart(2, '0')}</code> {PAGES[step].title}
                </th>
              </tr>
              {questions
                .filter((question) => question.step === step)
                .map((question) => (
                  <Row key={`${question.control}@${question.service ?? ''}`} spec={spec} question={question} several={several} />
                ))}
            </tbody>
          ))}
        </table>
      </details>
    </section>
  );
}

function Row({ spec, question, several }: { readonly spec: Spec; readonly question: Question; readonly several: boolean }) {
  const control = controls.get(question.control);
  if (!control) return undefined;
  const service = spec.services.find(({ name }) => name === question.service) ?? (spec.services[0] as Service);
  const labelOf = (choice: string) => control.options.find((option) => option.choice === choice)?.label ?? choice;
  const { answer: advised } = control.recommend(placeOf(spec, service));
  const details = writtenDetails(control, question.answer);
  return (
    <tr>
      <td>
        {several && question.service && <code>{question.service}: </code>}
        {control.title}
      </td>
      <td>
        {labelOf(question.answer.choice)}
        {details.map((detail, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two rows of a table may be the same
          <Fragment key={index}>
            <br />
            <small>{detail}</small>
          </Fragment>
        ))}
        {!equal(advised, question.answer) && (
          <p className={styles.advised}>
            {advised.choice === question.answer.choice ? say`Recommended with other values` : say`Recommended: ${labelOf(advised.choice)}`}
          </p>
        )}
      </td>
      <td>
        <StateMark state={question.state} />
      </td>
    </tr>
  );
}
