import { useEffect, useRef } from 'react';
import { say } from '../../languages/say.ts';
import styles from './DiffView.module.css';

interface Props {
  /** Both states as one list; `line` is the number in the newer one. */
  readonly lines: readonly { readonly kind: 'same' | 'added' | 'removed'; readonly text: string; readonly line?: number }[];
  readonly label: string;
}

const SIGN = { same: ' ', added: '+', removed: '-' } as const;
const SPOKEN = { same: '', added: 'added: ', removed: 'removed: ' } as const;

/** Two states of a file as one list, after the manner of `diff -u` with everything shown. */
export function DiffView({ lines, label }: Props) {
  const changed = lines.filter(({ kind }) => kind !== 'same').length;
  const first = lines.findIndex(({ kind }) => kind !== 'same');
  const view = useRef<HTMLElement>(null);
  const text = useRef<HTMLPreElement>(null);
  // Each comparison begins where it has something to show; the page around it stays where it is.
  useEffect(() => {
    const [around, line] = [view.current, text.current?.children[first]];
    if (around && line instanceof HTMLElement) around.scrollTop = line.offsetTop - around.offsetTop - around.clientHeight / 2;
  }, [first]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <section ref={view} className={styles.view} tabIndex={0} aria-label={label}>
      <pre ref={text}>
        {changed === 0 && (
          <span className={styles.none}>
            {say`No difference.`}
            {'\n'}
          </span>
        )}
        {lines.map(({ kind, text, line }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of a diff have no other identity
          <span key={index} className={styles[kind]}>
            <span className={styles.sign} aria-hidden="true">
              {String(line ?? '').padStart(4)} {SIGN[kind]}{' '}
            </span>
            {SPOKEN[kind] && <span className="unseen">{SPOKEN[kind]}</span>}
            {text}
            {'\n'}
          </span>
        ))}
      </pre>
    </section>
  );
}
