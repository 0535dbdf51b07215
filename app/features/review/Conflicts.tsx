import { evidenceAt, isRunHere, seenOn } from '../../core/evidence.ts';
import type { FoundConflict } from '../../core/judge.ts';
import { say } from '../../languages/say.ts';
import { applySpec } from '../../state/plan.ts';
import { Button } from '../../ui/Button.tsx';
import { focusSoon } from '../../ui/focus.ts';
import { announce } from '../../ui/LiveRegion.tsx';
import { Seen } from '../../ui/Seen.tsx';
import styles from './Review.module.css';

interface Props {
  readonly conflicts: readonly FoundConflict[];
  readonly several: boolean;
}

/** Answers that contradict or cancel each other, each with the smallest change that ends it. */
export const Conflicts = ({ conflicts, several }: Props) => (
  <section aria-labelledby="conflicts">
    <h2 id="conflicts">{say`Conflicts`}</h2>
    <ol className={styles.list}>
      {conflicts.map(({ conflict, service, severity, says, source, cure }) => (
        <li key={`${conflict}@${service ?? ''} ${says}`} className={severity === 'error' ? styles.error : styles.warn}>
          <p>
            <b>
              {several && service && `${service}: `}
              {severity === 'error' ? say`Conflict` : say`Side effect`}
            </b>{' '}
            {says}
          </p>
          {isRunHere(source) ? (
            <Seen at={evidenceAt('conflict', conflict)} of={says}>
              {seenOn(source)}
            </Seen>
          ) : (
            <p className={styles.source}>{say`Seen in: ${source}`}</p>
          )}
          {cure && (
            <Button
              onClick={() => {
                focusSoon('#step-title');
                applySpec(cure.spec, cure.label);
                announce(say`${cure.label}. Undo takes it back.`);
              }}
            >
              {cure.label}
            </Button>
          )}
        </li>
      ))}
    </ol>
  </section>
);
