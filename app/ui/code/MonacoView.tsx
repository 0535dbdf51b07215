import { useEffect, useLayoutEffect, useRef } from 'react';
import { say } from '../../languages/say.ts';
import { announce } from '../LiveRegion.tsx';
import type { CodeLine } from './CodeView.tsx';
import type { CodeLanguage } from './highlight.ts';
import styles from './MonacoView.module.css';
import { applyText, type CodeNote, decorations, mark } from './model.ts';
import { followTheme, monaco } from './monaco.ts';
import { OPTIONS, TEXT_LEFT } from './options.ts';
import { type Serving, serve } from './serve.ts';
import { Typing, withEnd, withoutEnd } from './typing.ts';

interface Props extends Serving {
  /** Identity of the file; another path is another model with its own scroll and selection. */
  readonly path: string;
  readonly language: CodeLanguage;
  /** The whole text. While somebody types, the view is ahead of it. */
  readonly text: string;
  /** How its lines are marked; none while the text is one that nobody could read. */
  readonly lines: readonly CodeLine[];
  readonly notes: readonly CodeNote[];
  readonly label: string;
  readonly reveal?: number | undefined;
  readonly onPoint?: (line: number | undefined) => void;
  readonly onPick?: (line: number) => void;
  /** The person paused after a change of the text, or left it. */
  readonly onEdit: (text: string) => void;
}

/** A file in Monaco. Tab leaves it, unless Ctrl+M says otherwise. */
export default function MonacoView(props: Props) {
  const { path, language, text, lines, notes, label, reveal } = props;
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<monaco.editor.IStandaloneCodeEditor>(undefined);
  const marks = useRef<monaco.editor.IEditorDecorationsCollection>(undefined);
  const views = useRef(new Map<string, monaco.editor.ICodeEditorViewState | undefined>());
  const typing = useRef<Typing>(undefined);
  const now = useRef(props);
  now.current = props;

  useLayoutEffect(() => {
    followTheme();
    const font = getComputedStyle(place.current as HTMLElement);
    const created = monaco.editor.create(place.current as HTMLElement, {
      ...OPTIONS,
      fontFamily: font.fontFamily,
      fontSize: Number.parseFloat(font.fontSize),
    });
    const { lineNumbersWidth } = created.getLayoutInfo();
    created.updateOptions({ lineDecorationsWidth: Math.max(8, TEXT_LEFT - lineNumbersWidth) });
    created.onMouseMove(({ target }) => now.current.onPoint?.(target.position?.lineNumber));
    created.onDidChangeCursorPosition(({ position, source }) => {
      if (source === 'keyboard') now.current.onPoint?.(position.lineNumber);
    });
    created.onMouseLeave(() => now.current.onPoint?.(undefined));
    created.onMouseUp(({ target }) => {
      if (target.position && created.getSelection()?.isEmpty()) now.current.onPick?.(target.position.lineNumber);
    });
    created.onDidBlurEditorText(() => typing.current?.flush());
    // As in Monaco's own products. The other features that it brings with this key are not needed here.
    const onMac = navigator.userAgent.includes('Mac OS');
    const control = onMac ? monaco.KeyMod.WinCtrl | monaco.KeyMod.Shift : monaco.KeyMod.CtrlCmd;
    created.addCommand(control | monaco.KeyCode.KeyM, () => {
      const leaves = !created.getOption(monaco.editor.EditorOption.tabFocusMode);
      created.updateOptions({ tabFocusMode: leaves });
      announce(leaves ? say`Tab leaves the editor.` : say`Tab indents. Ctrl+M lets Tab leave the editor again.`);
    });
    editor.current = created;
    marks.current = created.createDecorationsCollection();
    return () => {
      typing.current?.flush();
      typing.current = undefined;
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

  // Another file: its model, and what is typed into it.
  useLayoutEffect(() => {
    const shown = editor.current;
    if (!shown) return;
    const uri = monaco.Uri.from({ scheme: 'ironhull', path: `/${path}` });
    const given = now.current.text;
    const known = monaco.editor.getModel(uri);
    const model = known ?? monaco.editor.createModel(withoutEnd(given), language, uri);
    if (known) applyText(known, withoutEnd(given));
    const { onEdit } = now.current;
    const own = new Typing(given, onEdit);
    typing.current = own;
    shown.setModel(model);
    const view = views.current.get(path);
    if (view) shown.restoreViewState(view);
    const served = serve(uri, () => now.current);
    const heard = model.onDidChangeContent(() => own.type(withEnd(model.getValue(), own.known)));
    return () => {
      own.flush();
      heard.dispose();
      served();
      views.current.set(path, shown.saveViewState() ?? undefined);
    };
  }, [path, language]);

  useLayoutEffect(() => {
    const shown = editor.current;
    const model = shown?.getModel();
    if (!shown || !model || !typing.current) return;
    if (typing.current.known !== text) {
      typing.current.known = text;
      applyText(model, withoutEnd(text));
    }
    marks.current?.set(decorations(lines));
    // Nobody is taken away from what they write.
    if (reveal !== undefined && !shown.hasTextFocus())
      shown.revealLineInCenterIfOutsideViewport(reveal, monaco.editor.ScrollType.Immediate);
    // Without this the editor paints a frame later than the page (measured).
    shown.render(true);
  }, [text, lines, reveal]);

  useLayoutEffect(() => {
    editor.current?.updateOptions({ ariaLabel: say`${label}, editable. Tab leaves it; Ctrl+M lets Tab indent.` });
  }, [label]);

  useLayoutEffect(() => {
    const model = editor.current?.getModel();
    if (model) mark(model, notes);
  }, [notes]);

  return <div ref={place} className={styles.place} />;
}
