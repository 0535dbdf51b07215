import { DiffEditorWidget } from 'monaco-editor/editor/browser/widget/diffEditor/diffEditorWidget?whole';
import { IDiffProviderFactoryService } from 'monaco-editor/editor/browser/widget/diffEditor/diffProviderFactoryService';
import { DefaultLinesDiffComputer } from 'monaco-editor/editor/common/diff/defaultLinesDiffComputer/defaultLinesDiffComputer';
import { StandaloneServices } from 'monaco-editor/editor/standalone/browser/standaloneServices';
import { IStandaloneThemeService } from 'monaco-editor/editor/standalone/common/standaloneTheme';
import { ServiceCollection } from 'monaco-editor/platform/instantiation/common/serviceCollection';
import { useLayoutEffect, useRef } from 'react';
import { say } from '../../languages/say.ts';
import type { CodeLanguage } from './highlight.ts';
import styles from './MonacoView.module.css';
import { followTheme, monaco } from './monaco.ts';

interface Props {
  readonly language: CodeLanguage;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Lines are compared in the page itself: the editor's own worker is not part of this app. */
const comparer = {
  createDiffProvider: () => ({
    onDidChange: () => ({ dispose() {} }),
    dispose() {},
    async computeDiff(before: monaco.editor.ITextModel, after: monaco.editor.ITextModel, options: object) {
      const [old, now] = [before.getLinesContent(), after.getLinesContent()];
      const { changes, moves, hitTimeout } = new DefaultLinesDiffComputer().computeDiff(old, now, options);
      return { identical: changes.length === 0, quitEarly: hitTimeout, changes, moves };
    },
  }),
};

/** Puts Monaco's diff editor into an element. Returns what takes it away. */
function compareIn(place: HTMLElement, { language, label, before, after }: Props): () => void {
  followTheme();
  const services = StandaloneServices.initialize({});
  const theme = services.invokeFunction((accessor) =>
    accessor.get<{ registerEditorContainer(of: HTMLElement): monaco.IDisposable }>(IStandaloneThemeService).registerEditorContainer(place),
  );
  const font = getComputedStyle(place);
  const editor = services.createChild(new ServiceCollection([IDiffProviderFactoryService, comparer])).createInstance(
    DiffEditorWidget,
    place,
    {
      readOnly: true,
      domReadOnly: true,
      originalEditable: false,
      tabFocusMode: true,
      automaticLayout: true,
      fontFamily: font.fontFamily,
      fontSize: Number.parseFloat(font.fontSize),
      lineHeight: 20,
      fontLigatures: false,
      minimap: { enabled: false },
      scrollBeyondLastLine: false,
      renderOverviewRuler: false,
      renderMarginRevertIcon: false,
      renderGutterMenu: false,
      hideUnchangedRegions: { enabled: true },
      ignoreTrimWhitespace: false,
      renderSideBySide: true,
      useInlineViewWhenSpaceIsLimited: false,
      links: false,
      contextmenu: false,
      stickyScroll: { enabled: false },
      lightbulb: { enabled: 'off' },
      scrollbar: { useShadows: false },
    },
    {},
  );
  const models = { original: monaco.editor.createModel(before, language), modified: monaco.editor.createModel(after, language) };
  editor.setModel(models);
  // What the widget is created with does not reach the two texts in it.
  editor.getOriginalEditor().updateOptions({ ariaLabel: say`${label}, before` });
  editor.getModifiedEditor().updateOptions({ ariaLabel: say`${label}, after` });
  return () => {
    editor.dispose();
    models.original.dispose();
    models.modified.dispose();
    theme.dispose();
  };
}

/** Two states of a text side by side in Monaco. */
export function DiffEditor(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const { language, label, before, after } = props;
  useLayoutEffect(() => compareIn(place.current as HTMLElement, { language, label, before, after }), [language, label, before, after]);
  return <div ref={place} className={styles.place} />;
}
