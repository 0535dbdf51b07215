/** How the editor is set up: nothing that moves, nothing that the static view does not have. */
import type { monaco } from './monaco.ts';

/** Where the text begins in the static view; the editor is laid out to the same pixel. */
export const TEXT_LEFT = 54;
const LINE_HEIGHT = 20;

export const OPTIONS: monaco.editor.IStandaloneEditorConstructionOptions = {
  model: null,
  tabFocusMode: true,
  automaticLayout: true,
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
  tabSize: 2,
  detectIndentation: true,
  trimAutoWhitespace: false,
  wordBasedSuggestions: 'off',
  quickSuggestions: { other: true, comments: false, strings: true },
  suggest: { showIcons: false, showStatusBar: false, preview: false, showWords: false },
  // Enter ends the line: what is offered is taken with Tab or by choosing it.
  acceptSuggestionOnEnter: 'smart',
  hover: { above: false, delay: 300 },
  fixedOverflowWidgets: true,
};
