import { useEffect, useState } from 'react';
import { number, say } from '../../languages/say.ts';
import type { Outcome } from '../../state/worked.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Waiting.module.css';

interface Props {
  readonly outcome: Exclude<Outcome<unknown>, { readonly value: unknown }>;
  /** "compose.yaml is being audited" */
  readonly what: string;
  /** Characters of the text. */
  readonly size: number;
}

/** Something that takes its time: how far it is, and the way to stop it; or why there is nothing, and the way to try again. */
export function Waiting({ outcome, what, size }: Props) {
  if ('because' in outcome)
    return (
      <p className={styles.waiting} role="alert">
        {outcome.because}
        <Button onClick={outcome.again}>{say`Try again`}</Button>
      </p>
    );
  return (
    <div className={styles.waiting}>
      <p role="status">{what}.</p>
      <progress aria-label={what} {...(outcome.done !== undefined && { value: outcome.done })} />
      <Elapsed since={outcome.since} size={size} />
      <Button onClick={outcome.stop}>{say`Stop`}</Button>
    </div>
  );
}

function Elapsed({ since, size }: { readonly since: number; readonly size: number }) {
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, []);
  return (
    <span className={styles.elapsed}>{say`${number(Math.ceil(size / 1024))} kB, ${Math.max(0, (now - since) / 1000).toFixed(0)} s`}</span>
  );
}
