import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { say } from '../languages/say.ts';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** As large as the window. */
  readonly whole?: boolean;
}

/** A native modal dialog that is open for as long as it is rendered. */
export function Dialog({ title, onClose, children, wide = false, whole = false }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before the nodes go: closing is what gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    element?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click on the backdrop only repeats what Escape does
    <dialog
      ref={dialog}
      className={`${styles.dialog} ${whole ? styles.whole : wide ? styles.wide : ''}`}
      aria-labelledby={heading}
      onClose={() => dialog.current?.open === false && onClose()}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className={styles.sheet}>
        <header className={styles.head}>
          <h2 id={heading}>{title}</h2>
          <Button look="quiet" onClick={() => dialog.current?.close()}>{say`Close`}</Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
