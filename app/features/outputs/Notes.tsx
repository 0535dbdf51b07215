import { type ReactNode, useState } from 'react';
import { many, say } from '../../languages/say.ts';
import type { CodeNote } from '../../ui/code/model.ts';
import styles from './Outputs.module.css';

interface Props {
  readonly notes: readonly CodeNote[];
  readonly onSeek: (line: number) => void;
  /** What stands in the same row; the row is there from the start, so that notes which come later move nothing. */
  readonly children: ReactNode;
}

/** What is found in the text, as a list: what the marks in it say to those who see them. */
export function Notes({ notes, onSeek, children }: Props) {
  const [listed, setListed] = useState(false);
  return (
    <>
      <div className={styles.foot}>
        {children}
        {notes.length > 0 && (
          <button type="button" className={styles.link} aria-expanded={listed} onClick={() => setListed(!listed)}>
            {many(notes.length)`# note on this text|# notes on this text`}
          </button>
        )}
      </div>
      {listed && notes.length > 0 && (
        <ul className={`${styles.gaps} ${styles.notes}`} aria-label={say`Notes on this text`}>
          {notes.map(({ line, says }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two notes may be the same in every word
            <li key={index}>
              <button type="button" className={styles.link} onClick={() => onSeek(line)}>
                {say`Line ${line}`}
              </button>{' '}
              {says}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
