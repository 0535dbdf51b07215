import { controls } from '../../core/controls/registry.ts';
import type { Line } from '../../core/formats/format.ts';
import { describeField } from '../../core/spec/diff.ts';
import { go } from '../../state/view.ts';
import { decisionOf } from './lines.ts';
import styles from './Outputs.module.css';

interface Props {
  readonly line: Line | undefined;
  readonly number: number | undefined;
}

/** Says whose decision a line is, and leads to the question. */
export function LineCard({ line, number }: Props) {
  const decision = decisionOf(line);
  const control = decision && controls.get(decision.control);
  if (!line || !decision || !control) {
    return <p className={styles.card}>Point at a line to see whose decision it is.</p>;
  }
  return (
    <p className={styles.card}>
      <span>Line {number}</span>
      <button
        type="button"
        className={styles.link}
        onClick={() =>
          go({
            screen: 'plan',
            step: control.step,
            control: decision.control,
            ...(control.scope === 'service' && decision.service ? { service: decision.service } : {}),
          })
        }
      >
        {control.title}
      </button>
      <code>{describeField(decision.field)}</code>
    </p>
  );
}
