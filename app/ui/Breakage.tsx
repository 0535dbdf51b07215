import type { ReactNode } from 'react';
import { say } from '../languages/say.ts';
import styles from './Breakage.module.css';
import { Seen } from './Seen.tsx';

interface Props {
  /** The message as an engine gave it, where ("Docker Engine 20.10.24, 2026-11-25"), and the address of the record. */
  readonly message?: { readonly lines: readonly string[]; readonly seen: string; readonly at: string } | undefined;
  readonly wrong?: { readonly cure: string; readonly because: string } | undefined;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** What a person will see, the cure, and the cure that is none. */
export const Breakage = ({ message, wrong, children }: Props) => (
  <>
    {message && message.lines.length > 0 && (
      <figure className={styles.message}>
        <pre>{message.lines.join('\n')}</pre>
        <figcaption>
          {message.seen} <Seen at={message.at} of={say`this message`}>{say`The record`}</Seen>
        </figcaption>
      </figure>
    )}
    {children}
    {wrong && (
      <p className={styles.wrong}>
        <b>{say`No cure`}</b> {wrong.cure}. {wrong.because}
      </p>
    )}
  </>
);
