import { type ReactNode, useEffect } from 'react';
import { focusSoon } from './focus.ts';
import styles from './Sheet.module.css';

interface Props {
  readonly title: string;
  /** What the sheet is, and what it is of: paragraphs. */
  readonly lead: ReactNode;
  /** The ways out of it. */
  readonly actions: ReactNode;
  /** Its sections. */
  readonly children: ReactNode;
}

/** A sheet to be read from top to bottom and printed; its title takes the focus when it is opened. */
export function Sheet({ title, lead, actions, children }: Props) {
  useEffect(() => focusSoon('#step-title'), []);
  return (
    <main className={styles.sheet} aria-labelledby="step-title" data-pane>
      <header className={styles.head}>
        <h1 id="step-title" tabIndex={-1}>
          {title}
        </h1>
        {lead}
        <div className={styles.actions}>{actions}</div>
      </header>
      {children}
    </main>
  );
}
