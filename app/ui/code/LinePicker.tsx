import { type KeyboardEvent, useId, useState } from 'react';
import { say } from '../../languages/say.ts';
import type { CodeLanguage } from './highlight.ts';
import styles from './LinePicker.module.css';
import { Tokens } from './Tokens.tsx';

/** What came of a line: a mark that was right, one that was not, or a line that wanted one. */
export interface LineVerdict {
  readonly kind: 'found' | 'wrong' | 'missed';
  readonly says: string;
}

interface Props {
  readonly language: CodeLanguage;
  readonly lines: readonly string[];
  readonly label: string;
  /** Numbers of the marked lines, from one. */
  readonly marked: ReadonlySet<number>;
  readonly verdicts: ReadonlyMap<number, LineVerdict>;
  readonly onToggle: (line: number) => void;
}

const WORDS = { found: say`Right`, wrong: say`False alarm`, missed: say`Missed` } as const;

/** A file whose lines can be marked: by a click, or by arrows and the space bar. */
export function LinePicker({ language, lines, label, marked, verdicts, onToggle }: Props) {
  const [at, setAt] = useState(1);
  const id = useId();
  const move = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 1, End: lines.length }[event.key];
    if (to === undefined && event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    if (to === undefined) return onToggle(at);
    const next = Math.min(lines.length, Math.max(1, to));
    setAt(next);
    document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div
      className={styles.lines}
      role="listbox"
      aria-multiselectable="true"
      aria-label={label}
      aria-activedescendant={`${id}-${at}`}
      tabIndex={0}
      onKeyDown={move}
    >
      {lines.map((line, index) => {
        const number = index + 1;
        const verdict = verdicts.get(number);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
          // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the line
          <div
            key={number}
            id={`${id}-${number}`}
            className={styles.line}
            role="option"
            aria-selected={marked.has(number)}
            data-active={number === at || undefined}
            data-verdict={verdict?.kind}
            onClick={() => {
              setAt(number);
              onToggle(number);
            }}
          >
            <span className={styles.number} aria-hidden="true">
              {number}
            </span>
            <code>
              {line.trim() === '' ? <span className="unseen">{say`empty line`}</span> : <Tokens language={language} line={line} />}
            </code>
            {verdict && (
              <span className={styles.verdict}>
                <b>{WORDS[verdict.kind]}</b> {verdict.says}
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}
