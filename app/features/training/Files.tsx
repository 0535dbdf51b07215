import { type KeyboardEvent, type ReactNode, useId } from 'react';
import type { Brought } from '../../core/intake/intake.ts';
import { say } from '../../languages/say.ts';
import { tabAt } from '../../ui/tab-keys.ts';
import styles from './Exercise.module.css';

interface Props {
  readonly files: readonly Brought[];
  readonly open: string;
  readonly onOpen: (name: string) => void;
  /** A few words at the end of the tabs. */
  readonly note?: string;
  readonly children: ReactNode;
}

/** The files of an exercise under tabs, after the ARIA pattern; one file needs none. */
export function Files({ files, open, onOpen, note, children }: Props) {
  const id = useId();
  const move = (event: KeyboardEvent) => {
    const at = files.findIndex(({ name }) => name === open);
    const to = tabAt(event.key, at, files.length);
    const file = to === undefined ? undefined : files[to];
    if (!file) return;
    event.preventDefault();
    onOpen(file.name);
    document.getElementById(`${id}-${files.indexOf(file)}`)?.focus();
  };
  return (
    <section className={styles.files} aria-label={say`Files of the exercise`}>
      <div className={styles.tabs}>
        <div role="tablist" aria-label={say`Files`} onKeyDown={move}>
          {files.map(({ name }, index) => (
            <button
              key={name}
              id={`${id}-${index}`}
              type="button"
              role="tab"
              aria-selected={name === open}
              aria-controls={`${id}-panel`}
              tabIndex={name === open ? 0 : -1}
              onClick={() => onOpen(name)}
            >
              {name}
            </button>
          ))}
        </div>
        {note && <span>{note}</span>}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-label={open} className={styles.panel}>
        {children}
      </div>
    </section>
  );
}
