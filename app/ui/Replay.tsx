import { type ReactNode, useEffect, useState } from 'react';
import { say } from '../languages/say.ts';
import { Button } from './Button.tsx';
import styles from './Replay.module.css';
import { Terminal } from './Terminal.tsx';

interface Props {
  readonly command: string;
  readonly output: readonly string[];
  readonly exit?: number | undefined;
  readonly children: ReactNode;
}

/** Milliseconds of a typed character, and of a line that comes back. */
const KEY = 14;
const LINE = 220;
const LONGEST_TYPING = 160;

/** A recorded terminal that can be played. It stands there as text all the while, and does not move where motion is unwanted. */
export function Replay({ command, output, exit, children }: Props) {
  // Steps that have been played: letters of the command first, then lines. Undefined: it stands whole.
  const [step, setStep] = useState<number>();
  const letters = Math.min(command.length, LONGEST_TYPING);
  const last = letters + output.length + 1;
  useEffect(() => {
    if (step === undefined) return;
    const timer = setTimeout(() => setStep(step >= last ? undefined : step + 1), step < letters ? KEY : LINE);
    return () => clearTimeout(timer);
  }, [step, last, letters]);
  const play = () => {
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) setStep(0);
  };
  const isWhole = step === undefined;
  const typed = isWhole || step >= letters ? command : command.slice(0, step);
  const lines = isWhole ? output : output.slice(0, Math.max(0, step - letters));
  return (
    <div className={styles.replay}>
      <Terminal command={typed} output={lines.join('\n')} {...(exit !== undefined && isWhole && { exit })}>
        {children}
      </Terminal>
      <Button look="quiet" className={styles.play ?? ''} onClick={isWhole ? play : () => setStep(undefined)}>
        {isWhole ? say`Play` : say`Show it whole`}
      </Button>
    </div>
  );
}
