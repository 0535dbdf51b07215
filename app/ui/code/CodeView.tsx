import { type CSSProperties, memo, useEffect, useRef, useState } from 'react';
import { type Severity, SeverityMark } from '../SeverityMark.tsx';
import styles from './CodeView.module.css';
import type { CodeLanguage } from './highlight.ts';
import { Tokens } from './Tokens.tsx';

export interface CodeLine {
  readonly text: string;
  /** Changed by the last answer: a bar that stays, and a tint that fades. */
  readonly changed?: boolean;
  /** Belongs to what is pointed at elsewhere. */
  readonly lit?: boolean;
  /** Number of the step whose decision the line is, 1 to 8; it colours the gutter. */
  readonly step?: number | undefined;
  /** The worst that was found on it; it stands as a balloon in the gutter. */
  readonly mark?: Severity | undefined;
}

interface Props {
  readonly language: CodeLanguage;
  readonly lines: readonly CodeLine[];
  readonly label: string;
  readonly wrap?: boolean;
  /** Line to bring into view when it changes, unless the person has just scrolled. */
  readonly reveal?: number | undefined;
  /** The person asked to see it: it is shown in any case, and the page around the view stays where it is. */
  readonly asked?: boolean;
  /** A line is pointed at; undefined when the pointer leaves. */
  readonly onPoint?: (line: number | undefined) => void;
  readonly onPick?: (line: number) => void;
}

/** Its number is counted by the style sheet: a line that comes or goes leaves the nodes of all others alone. */
const Row = memo(function Row({ language, text, changed, lit, step, mark }: CodeLine & { readonly language: CodeLanguage }) {
  return (
    <span
      className={styles.line}
      data-line=""
      data-changed={changed || undefined}
      data-lit={lit || undefined}
      style={step ? ({ '--step': `var(--step-${step})` } as CSSProperties) : undefined}
    >
      <span className={styles.number} aria-hidden="true" />
      {mark && <SeverityMark severity={mark} />}
      <span className={styles.text}>
        <Tokens language={language} line={text} />
        {'\n'}
      </span>
    </span>
  );
});

/** For this long after the person scrolled, the view stays where they put it; milliseconds. */
const HANDS_OFF = 3000;

const lineOf = (target: EventTarget): number | undefined => {
  const row = (target as Element).closest('[data-line]');
  const rows = row?.parentElement;
  return rows ? [...rows.children].indexOf(row) + 1 + Number(rows.dataset.above ?? 0) : undefined;
};

/** A text with more lines is drawn in blocks of so many, and only those that are near the part in view. */
const BLOCK = 200;
const LINE_HEIGHT = 20;
const blocksOf = <T,>(lines: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(lines.length / BLOCK) }, (_, index) => lines.slice(index * BLOCK, (index + 1) * BLOCK));

function Block({
  lines,
  above,
  language,
}: {
  readonly lines: readonly CodeLine[];
  readonly above: number;
  readonly language: CodeLanguage;
}) {
  const [near, setNear] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const block = place.current as HTMLSpanElement;
    const watched = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: block.closest('section'),
      rootMargin: '1000px 0px',
    });
    watched.observe(block);
    return () => watched.disconnect();
  }, []);
  return (
    <span
      ref={place}
      className={styles.block}
      data-above={above}
      style={{ counterSet: `line ${above}`, blockSize: lines.length * LINE_HEIGHT }}
    >
      {near &&
        // biome-ignore lint/suspicious/noArrayIndexKey: lines that repeat have no other identity
        lines.map((line, index) => <Row key={index} {...line} language={language} />)}
    </span>
  );
}

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
export function CodeView({ language, lines, label, wrap = false, reveal, asked = false, onPoint, onPick }: Props) {
  const isLong = lines.length > 5 * BLOCK;
  const keys = isLong ? [] : keysOf(lines);
  const text = useRef<HTMLPreElement>(null);
  const scrolled = useRef(0);
  useEffect(() => {
    if (reveal === undefined || (!asked && performance.now() - scrolled.current < HANDS_OFF)) return;
    // In the frame that shows the change, which lays the page out anyway.
    const frame = requestAnimationFrame(() => {
      const view = text.current?.parentElement;
      const row = isLong ? undefined : text.current?.children[reveal - 1];
      if (!asked) row?.scrollIntoView({ block: 'nearest' });
      else if (view) {
        const top = row ? row.getBoundingClientRect().top - view.getBoundingClientRect().top + view.scrollTop : reveal * LINE_HEIGHT;
        view.scrollTop = top - view.clientHeight / 3;
      }
    });
    return () => cancelAnimationFrame(frame);
  }, [reveal, asked, isLong]);
  return (
    <section
      onWheel={() => {
        scrolled.current = performance.now();
      }}
      className={styles.view}
      data-wrap={(wrap && !isLong) || undefined}
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
        {isLong
          ? blocksOf(lines).map((block, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a block is the place where it stands
              <Block key={index} lines={block} above={index * BLOCK} language={language} />
            ))
          : lines.map((line, index) => <Row key={keys[index]} {...line} language={language} />)}
      </pre>
    </section>
  );
}
