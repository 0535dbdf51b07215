import { type CSSProperties, memo, useEffect, useRef } from 'react';
import styles from './CodeView.module.css';
import { type CodeLanguage, highlight } from './highlight.ts';

export interface CodeLine {
  readonly text: string;
  /** Changed by the last answer: a bar that stays, and a tint that fades. */
  readonly changed?: boolean;
  /** Belongs to what is pointed at elsewhere. */
  readonly lit?: boolean;
  /** Number of the step whose decision the line is, 1 to 8; it colours the gutter. */
  readonly step?: number | undefined;
}

interface Props {
  readonly language: CodeLanguage;
  readonly lines: readonly CodeLine[];
  readonly label: string;
  readonly wrap?: boolean;
  /** Line to bring into view when it changes, unless the person has just scrolled. */
  readonly reveal?: number | undefined;
  /** A line is pointed at; undefined when the pointer leaves. */
  readonly onPoint?: (line: number | undefined) => void;
  readonly onPick?: (line: number) => void;
}

/** Its number is counted by the style sheet: a line that comes or goes leaves the nodes of all others alone. */
const Row = memo(function Row({ language, text, changed, lit, step }: CodeLine & { readonly language: CodeLanguage }) {
  return (
    <span
      className={styles.line}
      data-line=""
      data-changed={changed || undefined}
      data-lit={lit || undefined}
      style={step ? ({ '--step': `var(--step-${step})` } as CSSProperties) : undefined}
    >
      <span className={styles.number} aria-hidden="true" />
      <span className={styles.text}>
        {highlight(language, text).map((token, index) =>
          token.kind ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: tokens of one line have no other identity
            <span key={index} className={styles[token.kind]}>
              {token.text}
            </span>
          ) : (
            token.text
          ),
        )}
        {'\n'}
      </span>
    </span>
  );
});

/** For this long after the person scrolled, the view stays where they put it; milliseconds. */
const HANDS_OFF = 3000;

const lineOf = (target: EventTarget): number | undefined => {
  const row = (target as Element).closest('[data-line]');
  return row?.parentElement ? [...row.parentElement.children].indexOf(row) + 1 : undefined;
};

/** Keys that let a line keep its node while others come and go around it. */
function keysOf(lines: readonly CodeLine[]): string[] {
  const seen = new Map<string, number>();
  return lines.map(({ text }) => {
    const count = (seen.get(text) ?? 0) + 1;
    seen.set(text, count);
    return `${count} ${text}`;
  });
}

/** A file as highlighted text: the view that is there at first paint, on phones, and wherever no editor is needed. */
export function CodeView({ language, lines, label, wrap = false, reveal, onPoint, onPick }: Props) {
  const keys = keysOf(lines);
  const text = useRef<HTMLPreElement>(null);
  const scrolled = useRef(0);
  useEffect(() => {
    if (reveal === undefined || performance.now() - scrolled.current < HANDS_OFF) return;
    // In the frame that shows the change, which lays the page out anyway.
    const frame = requestAnimationFrame(() => text.current?.children[reveal - 1]?.scrollIntoView({ block: 'nearest' }));
    return () => cancelAnimationFrame(frame);
  }, [reveal]);
  return (
    <section
      onWheel={() => {
        scrolled.current = performance.now();
      }}
      className={styles.view}
      data-wrap={wrap || undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      aria-label={label}
    >
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way to a line is the line card below the file */}
      <pre
        ref={text}
        onPointerOver={(event) => onPoint?.(lineOf(event.target))}
        onPointerLeave={() => onPoint?.(undefined)}
        onClick={(event) => {
          const line = lineOf(event.target);
          if (line !== undefined && String(getSelection()) === '') onPick?.(line);
        }}
      >
        {lines.map((line, index) => (
          <Row key={keys[index]} {...line} language={language} />
        ))}
      </pre>
    </section>
  );
}
