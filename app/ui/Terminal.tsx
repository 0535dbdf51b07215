import type { ReactNode } from 'react';
import styles from './Terminal.module.css';

interface Props {
  /** What was typed; several lines are several commands or one continued. */
  readonly command: string;
  /** What came back, as it was recorded. */
  readonly output?: string;
  readonly exit?: number;
  /** What this run was, over the terminal. */
  readonly children?: ReactNode;
}

/** A recorded terminal as text: it can be selected, read aloud, printed, and wraps on a phone. */
export const Terminal = ({ command, output = '', exit, children }: Props) => (
  <figure className={styles.terminal}>
    {children !== undefined && <figcaption>{children}</figcaption>}
    <pre>
      <span className={styles.command}>
        <span className={styles.prompt} aria-hidden="true">
          ${' '}
        </span>
        {command}
      </span>
      {output !== '' && <samp>{output}</samp>}
      {exit !== undefined && <span className={styles.exit}>exit {exit}</span>}
    </pre>
  </figure>
);
