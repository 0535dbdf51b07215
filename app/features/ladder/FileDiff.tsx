import type { FileChange } from '../../core/ladder/files.ts';
import { hunksOf } from '../../core/patch.ts';
import styles from './Ladder.module.css';

const SIGN = { same: ' ', added: '+', removed: '-' } as const;
const SPOKEN = { same: '', added: 'added: ', removed: 'removed: ' } as const;

/** The changed places of one file. */
export const FileDiff = ({ file }: { readonly file: FileChange }) => (
  <figure className={styles.diff}>
    <figcaption>
      <code>{file.path}</code>
    </figcaption>
    <pre>
      {hunksOf(file.before, file.after).map(({ head, lines }) => (
        <span key={head}>
          <span className={styles.hunk}>
            {head}
            {'\n'}
          </span>
          {lines.map(({ kind, text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a diff have no other identity
            <span key={index} className={styles[kind]}>
              <span aria-hidden="true">{SIGN[kind]} </span>
              {SPOKEN[kind] && <span className="unseen">{SPOKEN[kind]}</span>}
              {text}
              {'\n'}
            </span>
          ))}
        </span>
      ))}
    </pre>
  </figure>
);
