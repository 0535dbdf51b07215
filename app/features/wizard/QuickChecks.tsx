import { useState } from 'react';
import { attacks } from '../../core/attacks/registry.ts';
import type { StepId } from '../../core/controls/control.ts';
import { evidenceAt } from '../../core/evidence.ts';
import type { QuickCheck } from '../../core/training/checks/check.ts';
import { quickChecks } from '../../core/training/checks/registry.ts';
import { many, say } from '../../languages/say.ts';
import { Button } from '../../ui/Button.tsx';
import { Seen } from '../../ui/Seen.tsx';
import { StateMark } from '../../ui/StateMark.tsx';
import styles from './QuickChecks.module.css';

/** Short questions at the end of a page; what is right was run, or is written where it says. */
export function QuickChecks({ step }: { readonly step: StepId }) {
  const all = quickChecks.get(step) ?? [];
  const [at, setAt] = useState(0);
  const [right, setRight] = useState<ReadonlySet<string>>(new Set());
  const check = all[at];
  if (!check) return undefined;
  return (
    <details className={styles.checks}>
      <summary>
        {right.size > 0
          ? many(all.length)`Check yourself: # short questions, ${right.size} right|Check yourself: # short questions, ${right.size} right`
          : many(all.length)`Check yourself: # short questions|Check yourself: # short questions`}
      </summary>
      <Check key={check.id} check={check} onRight={() => setRight((known) => new Set([...known, check.id]))} />
      <p className={styles.turn}>
        <Button idle={at === 0} onClick={() => setAt(at - 1)}>{say`Previous`}</Button>
        <span>{say`${at + 1} of ${all.length}`}</span>
        <Button idle={at === all.length - 1} onClick={() => setAt(at + 1)}>{say`Next question`}</Button>
      </p>
    </details>
  );
}

function Check({ check, onRight }: { readonly check: QuickCheck; readonly onRight: () => void }) {
  const [picked, setPicked] = useState<number>();
  const { id, question, options, answer, says, rests } = check;
  return (
    <>
      <fieldset className={styles.check}>
        <legend>{question}</legend>
        {options.map((option, index) => (
          <label key={option}>
            <input
              type="radio"
              name={`check ${id}`}
              checked={picked === index}
              onChange={() => {
                setPicked(index);
                if (index === answer) onRight();
              }}
            />
            {option}
          </label>
        ))}
      </fieldset>
      <div role="status" className={styles.told}>
        {picked !== undefined && (
          <>
            <StateMark state={picked === answer ? 'sealed' : 'open'}>{picked === answer ? say`right` : say`not so`}</StateMark>
            <p>
              {picked !== answer && <b>{options[answer]}. </b>}
              {says}
            </p>
            {'attack' in rests && (
              <Seen
                at={evidenceAt('attack', rests.attack)}
                of={attacks.get(rests.attack)?.title ?? rests.attack}
              >{say`What the engine answered`}</Seen>
            )}
          </>
        )}
      </div>
    </>
  );
}
