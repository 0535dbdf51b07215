import { useEffect, useState } from 'react';
import { say } from '../../languages/say.ts';
import { Button } from '../../ui/Button.tsx';
import { announce } from '../../ui/LiveRegion.tsx';
import styles from './Projector.module.css';
import { clock } from './words.ts';

interface Props {
  readonly minutes: number;
  readonly runs: boolean;
  readonly onRuns: (runs: boolean) => void;
}

/** Counts an exercise down; its end is said once. */
export function Timer({ minutes, runs, onRuns }: Props) {
  const [left, setLeft] = useState(minutes * 60);
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => setLeft((now) => now - 1), 1000);
    return () => clearInterval(timer);
  }, [runs]);
  useEffect(() => {
    if (left === 0) announce(say`The time is over.`);
  }, [left]);
  return (
    <span className={styles.timer} data-over={left < 0 || undefined}>
      <b role="timer">{left < 0 ? `−${clock(-left)}` : clock(left)}</b>
      <Button onClick={() => onRuns(!runs)}>{runs ? 'Pause (T)' : 'Start (T)'}</Button>
      <Button look="quiet" onClick={() => setLeft((now) => now + 60)}>{say`One minute more`}</Button>
    </span>
  );
}
