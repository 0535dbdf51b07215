import type { ReactNode } from 'react';
import { say } from '../languages/say.ts';
import styles from './Seen.module.css';

interface Props {
  /** Address of the evidence. */
  readonly at: string;
  /** What it proves, for those who hear the link alone. */
  readonly of: string;
  readonly children: ReactNode;
}

/** The way from a claim to what was run for it. */
export const Seen = ({ at, of, children }: Props) => (
  <a className={styles.seen} href={at}>
    {children}
    <span className="unseen">{say`: evidence of ${of}`}</span>
  </a>
);
