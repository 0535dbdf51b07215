import type { CodeNote } from '../../ui/code/model.ts';
import styles from './Outputs.module.css';

interface Props {
  readonly notes: readonly CodeNote[];
  readonly onSeek: (line: number) => void;
}

/** What is found in the text, as a list: what the marks in it say to those who see them. */
export const Notes = ({ notes, onSeek }: Props) =>
  notes.length === 0 ? undefined : (
    <details className={styles.gaps}>
      <summary>
        {notes.length} {notes.length === 1 ? 'note' : 'notes'} on this text
      </summary>
      <ul className={styles.notes}>
        {notes.map(({ line, says }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two notes may be the same in every word
          <li key={index}>
            <button type="button" className={styles.link} onClick={() => onSeek(line)}>
              Line {line}
            </button>{' '}
            {says}
          </li>
        ))}
      </ul>
    </details>
  );
