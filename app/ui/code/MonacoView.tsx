import { useEffect, useLayoutEffect, useRef } from 'react';
import type { CodeLine } from './CodeView.tsx';
import type { CodeLanguage } from './highlight.ts';
import styles from './MonacoView.module.css';
import { followTheme, monaco } from './monaco.ts';

interface Props {
  /** Identity of the file; another path is another model with its own scroll and selection. */
  readonly path: string;
  readonly language: CodeLanguage;
  readonly lines: readonly CodeLine[];
  readonly label: string;
  readonly reveal?: number | undefined;
  readonly onPoint?: (line: number | undefined) => void;
  readonly onPick?: (line: number) => void;
}

/** Where the text begins in the static view; the editor is laid out to the same pixel. */
const TEXT_LEFT = 54;
const LINE_HEIGHT = 20;

/** Replaces only the lines between the common head and tail. */
function applyLines(model: monaco.editor.ITextModel, next: readonly string[]): void {
  const now = model.getLinesContent();
  let head = 0;
  while (head < now.length && head < next.length && now[head] === next[head]) head++;
  if (head === now.length && head === next.length) return;
  let tail = 0;
  while (tail < now.length - head && tail < next.length - head && now.at(-1 - tail) === next.at(-1 - tail)) tail++;
  const inserted = next.slice(head, next.length - tail);
  const removed = now.length - head - tail;
  // Whole lines with their break: before the tail where there is one, else behind the head.
  if (tail > 0) {
    model.applyEdits([{ range: new monaco.Range(head + 1, 1, head + removed + 1, 1), text: inserted.map((line) => `${line}\n`).join('') }]);
  } else {
    const from = head > 0 ? new monaco.Position(head, model.getLineMaxColumn(head)) : new monaco.Position(1, 1);
    const to = new monaco.Position(now.length, model.getLineMaxColumn(now.length));
    model.applyEdits([{ range: monaco.Range.fromPositions(from, to), text: (head > 0 ? ['', ...inserted] : inserted).join('\n') }]);
  }
}

function decorations(lines: readonly CodeLine[]): monaco.editor.IModelDeltaDecoration[] {
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

/** A file in Monaco, read-only. Tab leaves it. */
export default function MonacoView({ path, language, lines, label, reveal, onPoint, onPick }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined);
  const marks = useRef<monaco.editor.IEditorDecorationsCollection>(undefined);
  const views = useRef(new Map<string, monaco.editor.ICodeEditorViewState | undefined>());
  const handlers = useRef({ onPoint, onPick });
  handlers.current = { onPoint, onPick };

  useLayoutEffect(() => {
    followTheme();
    const font = getComputedStyle(place.current as HTMLElement);
    const created = monaco.editor.create(place.current as HTMLElement, {
      model: null,
      readOnly: true,
      domReadOnly: true,
      tabFocusMode: true,
      automaticLayout: true,
      fontFamily: font.fontFamily,
      fontSize: Number.parseFloat(font.fontSize),
      lineHeight: LINE_HEIGHT,
      fontLigatures: false,
      padding: { top: 8, bottom: 8 },
      minimap: { enabled: false },
      folding: false,
      glyphMargin: false,
      lineNumbersMinChars: 4,
      scrollBeyondLastLine: false,
      renderLineHighlight: 'none',
      overviewRulerLanes: 0,
      hideCursorInOverviewRuler: true,
      overviewRulerBorder: false,
      guides: { indentation: false },
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: true, nonBasicASCII: false },
      smoothScrolling: false,
      scrollbar: { alwaysConsumeMouseWheel: false, useShadows: false },
      links: false,
      contextmenu: false,
      occurrencesHighlight: 'off',
      selectionHighlight: false,
      matchBrackets: 'never',
      bracketPairColorization: { enabled: false },
      stickyScroll: { enabled: false },
      // Forced colours are the browser's; the editor's own theme for them lacks ours and fails.
      autoDetectHighContrast: false,
    });
    const { lineNumbersWidth } = created.getLayoutInfo();
    created.updateOptions({ lineDecorationsWidth: Math.max(8, TEXT_LEFT - lineNumbersWidth) });
    created.onMouseMove(({ target }) => handlers.current.onPoint?.(target.position?.lineNumber));
    created.onDidChangeCursorPosition(({ position, source }) => {
      if (source === 'keyboard') handlers.current.onPoint?.(position.lineNumber);
    });
    created.onMouseLeave(() => handlers.current.onPoint?.(undefined));
    created.onMouseUp(({ target }) => {
      if (target.position && created.getSelection()?.isEmpty()) handlers.current.onPick?.(target.position.lineNumber);
    });
    editor.current = created;
    marks.current = created.createDecorationsCollection();
    return () => {
      created.dispose();
      for (const model of monaco.editor.getModels()) model.dispose();
    };
  }, []);

  useEffect(() => {
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const watched = new MutationObserver(followTheme);
    watched.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    scheme.addEventListener('change', followTheme);
    return () => {
      watched.disconnect();
      scheme.removeEventListener('change', followTheme);
    };
  }, []);

  useLayoutEffect(() => {
    const shown = editor.current;
    if (!shown) return;
    const uri = monaco.Uri.from({ scheme: 'ironhull', path: `/${path}` });
    const text = lines.map((line) => line.text);
    const known = monaco.editor.getModel(uri);
    const model = known ?? monaco.editor.createModel(text.join('\n'), language, uri);
    if (known) applyLines(model, text);
    if (shown.getModel() !== model) {
      const left = shown.getModel();
      if (left) views.current.set(left.uri.path, shown.saveViewState() ?? undefined);
      shown.setModel(model);
      const view = views.current.get(uri.path);
      if (view) shown.restoreViewState(view);
      shown.updateOptions({ ariaLabel: label });
    }
    marks.current?.set(decorations(lines));
    if (reveal !== undefined) shown.revealLineInCenterIfOutsideViewport(reveal, monaco.editor.ScrollType.Immediate);
    // Without this the editor paints a frame later than the page (measured).
    shown.render(true);
  }, [path, language, lines, label, reveal]);

  return <div ref={place} className={styles.place} />;
}
