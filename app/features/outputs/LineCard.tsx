import type { Line } from '../../core/formats/format.ts';
import { describeField } from '../../core/spec/diff.ts';
import { say } from '../../languages/say.ts';
import { decisionOf, goToQuestion } from './lines.ts';
import styles from './Outputs.module.css';

interface Props {
  readonly line: Line | undefined;
  readonly number: number | undefined;
}

/** Says whose decision a line is, and leads to the question. */
export function LineCard({ line, number }: Props) {
  const decision = decisionOf(line);
  if (!decision) {
    return <p className={styles.card}>{say`Point at a line to see whose decision it is.`}</p>;
  }
  return (
    <p className={styles.card}>
      {number !== undefined && <span>{say`Line ${number}`}</span>}
      <button type="button" className={styles.link} onClick={() => goToQuestion(decision)}>
        {decision.control.title}
      </button>
      <code>{describeField(decision.field)}</code>
    </p>
  );
}
