import { useEffect, useState } from 'react';
import { say } from '../../languages/say.ts';
import styles from './Exercise.module.css';
import { clock } from './words.ts';

interface Props {
  /** Milliseconds since 1970. */
  readonly began: number;
  /** Seconds at which it was solved. */
  readonly stopped?: number | undefined;
  /** How long it may take; absent: it counts up without an end. */
  readonly minutes?: number | undefined;
}

/** The time that has gone, or what is left of it. It is no live region: nobody wants to hear every second. */
export function Clock({ began, stopped, minutes }: Props) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (stopped !== undefined) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [stopped]);
  const gone = stopped ?? Math.max(0, (now - began) / 1000);
  if (stopped !== undefined) return <span className={styles.clock}>{say`solved in ${clock(gone)}`}</span>;
  if (minutes === undefined) return <span className={styles.clock}>{gone < 5_400 ? clock(gone) : say`over an hour`}</span>;
  const left = minutes * 60 - gone;
  return (
    <span className={styles.clock} data-over={left < 0 || undefined}>
      {left < 0 ? `${clock(-left)} over` : `${clock(left)} left`}
    </span>
  );
}
