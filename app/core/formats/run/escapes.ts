/** Marks of a shell text that change what follows them. */

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', a: '\x07', b: '\b', f: '\f', v: '\v', e: '\x1b', E: '\x1b' };

/** What stands between the quotes of `$'...'`. */
export const ansi = (text: string): string =>
  text.replace(/\\(x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|[0-7]{1,3}|.)/gs, (_, code: string) => {
    if (/^[xu]./.test(code)) return String.fromCharCode(Number.parseInt(code.slice(1), 16));
    if (/^[0-7]/.test(code)) return String.fromCharCode(Number.parseInt(code, 8));
    return ESCAPES[code] ?? code;
  });

/** Length of a mark at `at` that joins its line to the next, or 0. PowerShell has a backtick for it and cmd a caret; people paste both. */
export function continuation(text: string, at: number): number {
  const mark = text[at];
  if (mark !== '\\' && !((mark === '`' || mark === '^') && ' \t'.includes(text[at - 1] ?? 'x'))) return 0;
  if (text[at + 1] === '\n') return 2;
  return text[at + 1] === '\r' && text[at + 2] === '\n' ? 3 : 0;
}

/** A backslash with blanks after it, where a continuation was meant. */
export const isSpoiltContinuation = (text: string, at: number): boolean =>
  text[at] === '\\' && /^\\[ \t]+(?:#.*)?\r?(?:\n|$)/.test(text.slice(at, at + 1000));

/** Length of `<PATH>`, as in a command of a manual that nobody has filled in, or 0. */
export const placeholder = (text: string, at: number): number =>
  /^<[A-Za-z][\w .-]*>/.test(text.slice(at, at + 80)) ? text.indexOf('>', at) + 1 - at : 0;
