/** The one place that knows Monaco: the editor's core, our own highlighter as its tokeniser, our tokens as its theme. */
import * as monaco from 'monaco-editor/editor/editor.api';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/codeAction/register';
import 'monaco-editor/features/gotoError/register';
import 'monaco-editor/features/hover/register';
// Its feature brings the suggestions of others, and not the widget.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/wordOperations/register';
import { highlight, LANGUAGES } from './highlight.ts';

const lineState: monaco.languages.IState = { clone: () => lineState, equals: () => true };

for (const id of LANGUAGES) {
  monaco.languages.register({ id });
  monaco.languages.setLanguageConfiguration(id, { comments: { lineComment: '#' }, wordPattern: /-{0,2}[\w][\w.-]*/ });
  monaco.languages.setTokensProvider(id, {
    getInitialState: () => lineState,
    tokenize(line) {
      let startIndex = 0;
      const tokens = highlight(id, line).map(({ text, kind }) => {
        const token = { startIndex, scopes: kind ?? '' };
        startIndex += text.length;
        return token;
      });
      return { tokens, endState: lineState };
    },
  });
}

/** The value of a colour token as Monaco wants it, `#rrggbb`. */
function colour(token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  document.body.append(probe);
  const [red = 0, green = 0, blue = 0] = (getComputedStyle(probe).color.match(/[\d.]+/g) ?? []).map(Number);
  probe.remove();
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Reads the page's colours into the editor; to be called again when the theme changes. */
export function followTheme(): void {
  const dark = colour('--paper') < '#800000';
  const rules = (
    [
      ['key', '--code-key'],
      ['word', '--code-word'],
      ['string', '--code-string'],
      ['constant', '--code-variable'],
      ['variable', '--code-variable'],
      ['comment', '--ink-soft'],
    ] as const
  ).map(([token, name]) => ({ token, foreground: colour(name).slice(1), ...(token === 'comment' && { fontStyle: 'italic' }) }));
  monaco.editor.defineTheme('ironhull', {
    base: dark ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [{ token: '', foreground: colour('--ink').slice(1) }, ...rules],
    colors: {
      'editor.background': colour('--panel'),
      'editor.foreground': colour('--ink'),
      'editorLineNumber.foreground': colour('--ink-soft'),
      'editorLineNumber.activeForeground': colour('--ink'),
      'editorCursor.foreground': colour('--steel'),
      'editor.selectionBackground': colour('--glow'),
      'editor.lineHighlightBorder': colour('--panel'),
      'editorWidget.background': colour('--paper'),
      'editorWidget.foreground': colour('--ink'),
      'editorWidget.border': colour('--border'),
      'editorHoverWidget.background': colour('--paper'),
      'editorHoverWidget.foreground': colour('--ink'),
      'editorHoverWidget.border': colour('--border'),
      'editorSuggestWidget.background': colour('--paper'),
      'editorSuggestWidget.foreground': colour('--ink'),
      'editorSuggestWidget.border': colour('--border'),
      'editorSuggestWidget.selectedBackground': colour('--glow'),
      'editorSuggestWidget.selectedForeground': colour('--ink'),
      'editorSuggestWidget.highlightForeground': colour('--steel'),
      'editorSuggestWidget.focusHighlightForeground': colour('--steel'),
      'editorError.foreground': colour('--open'),
      'editorWarning.foreground': colour('--weakened'),
      'editorInfo.foreground': colour('--steel'),
      'input.background': colour('--panel'),
      'input.foreground': colour('--ink'),
      'diffEditor.insertedLineBackground': colour('--tint'),
      'diffEditor.insertedTextBackground': `${colour('--weakened')}26`,
      'diffEditor.removedLineBackground': colour('--sunk'),
      'diffEditor.removedTextBackground': `${colour('--open')}33`,
      'diffEditor.unchangedRegionBackground': colour('--paper'),
      'diffEditor.unchangedRegionForeground': colour('--ink-soft'),
      'diffEditor.border': colour('--hairline'),
      focusBorder: colour('--steel'),
    },
  });
  monaco.editor.setTheme('ironhull');
}

export { monaco };
