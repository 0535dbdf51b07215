/** The one place that knows Monaco: the editor's core, our own highlighter as its tokeniser, our tokens as its theme. */
import * as monaco from 'monaco-editor/editor/editor.api';
import 'monaco-editor/features/codeEditor/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/codicon/register';
import { type CodeLanguage, highlight } from './highlight.ts';

const LANGUAGES: readonly CodeLanguage[] = ['dockerfile', 'ignore', 'shell', 'yaml', 'json'];
const lineState: monaco.languages.IState = { clone: () => lineState, equals: () => true };

for (const id of LANGUAGES) {
  monaco.languages.register({ id });
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
      'input.background': colour('--panel'),
      'input.foreground': colour('--ink'),
      focusBorder: colour('--steel'),
    },
  });
  monaco.editor.setTheme('ironhull');
}

export { monaco };
