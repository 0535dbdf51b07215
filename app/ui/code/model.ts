/** A text in Monaco's model: changed from outside line by line, on the editor's own undo stack, and marked. */
import type { CodeLine } from './CodeView.tsx';
import styles from './MonacoView.module.css';
import { monaco } from './monaco.ts';

/** Something about a place of the text. What it weighs stands in its words too. */
export interface CodeNote {
  readonly line: number;
  readonly column: number;
  readonly weight: 'error' | 'warning' | 'note';
  readonly says: string;
}

/** Replaces only the lines between the common head and tail. The caret and the undo stack of the editor live on. */
export function applyText(model: monaco.editor.ITextModel, text: string): void {
  const next = text.split(/\r?\n/);
  const now = model.getLinesContent();
  let head = 0;
  while (head < now.length && head < next.length && now[head] === next[head]) head++;
  const isSame = head === now.length && head === next.length;
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  if (model.getEOL() !== ending && next.length > 1)
    model.pushEOL(ending === '\n' ? monaco.editor.EndOfLineSequence.LF : monaco.editor.EndOfLineSequence.CRLF);
  if (isSame) return;
  let tail = 0;
  while (tail < now.length - head && tail < next.length - head && now.at(-1 - tail) === next.at(-1 - tail)) tail++;
  const inserted = next.slice(head, next.length - tail);
  const removed = now.length - head - tail;
  const change = (range: monaco.IRange, lines: string) => {
    model.pushStackElement();
    model.pushEditOperations([], [{ range, text: lines }], () => null);
    model.pushStackElement();
  };
  // Whole lines with their break: before the tail where there is one, else behind the head.
  if (tail > 0) change(new monaco.Range(head + 1, 1, head + removed + 1, 1), inserted.map((line) => `${line}\n`).join(''));
  else {
    const from = head > 0 ? new monaco.Position(head, model.getLineMaxColumn(head)) : new monaco.Position(1, 1);
    const to = new monaco.Position(now.length, model.getLineMaxColumn(now.length));
    change(monaco.Range.fromPositions(from, to), (head > 0 ? ['', ...inserted] : inserted).join('\n'));
  }
}

export function decorations(lines: readonly CodeLine[]): monaco.editor.IModelDeltaDecoration[] {
  return lines.flatMap(({ changed, lit, step }, index) => {
    const range = new monaco.Range(index + 1, 1, index + 1, 1);
    const gutter = step === undefined ? undefined : styles[`step${step}`];
    return [
      ...(gutter ? [{ range, options: { isWholeLine: true, linesDecorationsClassName: gutter } }] : []),
      ...(changed ? [{ range, options: { isWholeLine: true, className: styles.echo ?? '', marginClassName: styles.changed ?? '' } }] : []),
      ...(lit ? [{ range, options: { isWholeLine: true, className: styles.lit ?? '' } }] : []),
    ];
  });
}

const SEVERITY = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  note: monaco.MarkerSeverity.Info,
} as const;

/** Marks the text from each place to the end of its line. */
export function mark(model: monaco.editor.ITextModel, notes: readonly CodeNote[]): void {
  const markers = notes.map(({ line, column, weight, says }): monaco.editor.IMarkerData => {
    const at = Math.min(Math.max(1, line), model.getLineCount());
    const first = model.getLineFirstNonWhitespaceColumn(at) || 1;
    const end = model.getLineMaxColumn(at);
    return {
      severity: SEVERITY[weight],
      message: says,
      startLineNumber: at,
      startColumn: Math.min(Math.max(first, column), Math.max(1, end - 1)),
      endLineNumber: at,
      endColumn: end,
    };
  });
  monaco.editor.setModelMarkers(model, 'ironhull', markers);
}
