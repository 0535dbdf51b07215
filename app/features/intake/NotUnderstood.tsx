import { many, number, say } from '../../languages/say.ts';
import { look } from '../../state/brought.ts';
import styles from './Findings.module.css';
import type { Read } from './findings.ts';

const LOST = {
  open: say`Losing it would open something.`,
  closed: say`Losing it would only restrict.`,
} as const;

/** Statements drawn at most. */
const MOST = 200;

/** What of a text was not read: it stays in the file as it is, and a plan made of it would not hold it. */
export function NotUnderstood({ read: { path, taken, piece } }: { readonly read: Read }) {
  const told = new Set(taken?.findings.map(({ says }) => says));
  const rest = (taken?.notUnderstood ?? []).filter(({ because }) => !told.has(because));
  if (rest.length === 0) return undefined;
  return (
    <details className={styles.rest} open={rest.length < 6}>
      <summary>{many(rest.length)`# statement not understood in ${path}|# statements not understood in ${path}`}</summary>
      <p>{say`A fix leaves them as they are. Another file that a plan writes would not hold them.`}</p>
      <ul>
        {rest.slice(0, MOST).map((one) => (
          <li key={`${one.line} ${one.column} ${one.text} ${one.because}`}>
            <button type="button" className={styles.jump} onClick={() => look({ open: piece.id, line: one.line })}>
              {say`line ${one.line}`}
            </button>
            <code>{one.text.length > 200 ? `${one.text.slice(0, 200)}…` : one.text}</code>
            <p>
              {one.because} {one.fails && <b data-fails={one.fails}>{LOST[one.fails]}</b>}
            </p>
          </li>
        ))}
      </ul>
      {rest.length > MOST && <p>{say`And ${number(rest.length - MOST)} more.`}</p>}
    </details>
  );
}
