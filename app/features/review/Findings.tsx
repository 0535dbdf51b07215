import { controls } from '../../core/controls/registry.ts';
import type { Finding } from '../../core/judge.ts';
import { say } from '../../languages/say.ts';
import { go } from '../../state/view.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './Review.module.css';

interface Props {
  readonly findings: readonly Finding[];
  readonly several: boolean;
}

/** Everything still open or weakened, worst first; each leads to its question. */
export function Findings({ findings, several }: Props) {
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{say`Still open`}</h2>
      {findings.length === 0 && <p>{say`Nothing. Every question is answered with its sealing answer.`}</p>}
      <ol className={styles.findings}>
        {findings.map(({ control, service, step, state, says }) => (
          <li key={`${control}@${service ?? ''}`}>
            <StateMark state={state} />
            <p>
              <b>
                {several && service && `${service}: `}
                {controls.get(control)?.title}
              </b>{' '}
              {says}
            </p>
            <Button
              look="quiet"
              onClick={() => {
                go({ screen: 'plan', step, control, ...(service !== undefined && { service }) });
                focusSoon(`#q-${control} input:checked`);
              }}
            >
              {say`Go to the question`}
              <span className="unseen"> {controls.get(control)?.title}</span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  );
}
