/** Which word of a text the caret or the pointer is at, and which words could stand there. Knows spelling, not meaning. */
import type { CodeLanguage } from './highlight.ts';

/** A word of a language with our explanation. */
export interface CodeWord {
  readonly word: string;
  /** Where it may stand: the keys above it with `*` for a name (`services/*`), the verb of a command (`run`), '' for the top. */
  readonly under: string;
  readonly title: string;
  readonly says: string;
  /** What completing it writes; absent: the word. */
  readonly insert?: string;
}

/** Columns are 1-based; `to` is the column behind the word. */
export interface Standing {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** The keys above, by name. */
  readonly above: readonly string[];
}

const indentOf = (line: string): number => /^(?: |- )*/.exec(line)?.[0].length ?? 0;

/** Keys above a line of YAML, by indentation. */
function yamlAbove(lines: readonly string[], at: number, indent: number): string[] {
  const above: string[] = [];
  let least = indent;
  for (let index = at - 1; index >= 0 && least > 0; index--) {
    const line = lines[index] as string;
    const key = /^(?: |- )*["']?([\w.-]+)["']?:/.exec(line)?.[1];
    if (key === undefined || indentOf(line) >= least) continue;
    least = indentOf(line);
    above.unshift(key);
  }
  return above;
}

/** Keys whose braces are open before this place of a JSON text. */
function jsonAbove(text: string): string[] {
  const above: string[] = [];
  let key = '';
  for (const [token, word] of text.matchAll(/"((?:[^"\\]|\\.)*)"?|[{}]/g)) {
    if (token === '{') above.push(key);
    else if (token === '}') above.pop();
    else key = word ?? '';
  }
  return above.slice(1);
}

/** The verb of the command that this line of a script belongs to. */
function verbAt(lines: readonly string[], at: number): string[] {
  let first = at;
  while (first > 0 && /[\\`^]\s*$/.test(lines[first - 1] as string)) first--;
  const command = lines.slice(first, at + 1).join(' ');
  const verb = /\bdocker\s+(?:container\s+)?(run|create|build|(?:network|volume)\s+create)\b/.exec(command)?.[1];
  return verb === undefined ? [] : [verb === 'create' ? 'run' : verb.replace(/\s+/, ' ')];
}

const PART = {
  dockerfile: /-{0,2}[\w-]+/g,
  ignore: /$^/g,
  shell: /-{1,2}[\w-]+/g,
  yaml: /[\w.-]+/g,
  json: /[\w.-]+/g,
  ini: /[\w.-]+/g,
  plain: /$^/g,
} as const;

function aboveOf(language: CodeLanguage, lines: readonly string[], at: number, from: number): readonly string[] {
  if (language === 'yaml') return yamlAbove(lines, at, from - 1);
  if (language === 'shell') return verbAt(lines, at);
  if (language === 'json') return jsonAbove([...lines.slice(0, at), (lines[at] ?? '').slice(0, from - 1)].join('\n').replace(/"$/, ''));
  return [];
}

/** The word at this place, both 1-based; undefined where there is none that a language could explain. */
export function standingAt(language: CodeLanguage, lines: readonly string[], line: number, column: number): Standing | undefined {
  const text = lines[line - 1] ?? '';
  for (const { 0: word, index } of text.matchAll(PART[language])) {
    const [from, to] = [index + 1, index + 1 + word.length];
    if (column < from || column > to) continue;
    const rest = text.slice(to - 1);
    const isKey = language === 'yaml' ? /^["']?:(?:\s|$)/.test(rest) : language === 'json' ? /^"\s*:/.test(rest) : true;
    const before = text.slice(0, from - 1);
    const leads = language !== 'dockerfile' || word.startsWith('--') || (before.trim() === '' && !/\\\s*$/.test(lines[line - 2] ?? ''));
    return isKey && leads ? { word, from, to, above: aboveOf(language, lines, line - 1, from) } : undefined;
  }
  return undefined;
}

/** Where a word could be completed: what of it is written, before the caret. */
const BEGUN = {
  dockerfile: /^\s*(\w*)$/,
  ignore: /$^./,
  shell: /(?:^|\s)(-{1,2}[\w-]*)$/,
  yaml: /^(?: |- )*([\w.-]*)$/,
  ini: /^([A-Za-z]*)$/,
  json: /^(?:.*[{,])?\s*"?([\w-]*)$/,
  plain: /$^./,
} as const;

/** The beginning of a word at the caret; undefined where no word of the language begins. */
export function begunAt(language: CodeLanguage, lines: readonly string[], line: number, column: number): Standing | undefined {
  const before = (lines[line - 1] ?? '').slice(0, column - 1);
  const word = BEGUN[language].exec(before)?.[1];
  if (word === undefined || (language === 'dockerfile' && /\\\s*$/.test(lines[line - 2] ?? ''))) return undefined;
  const from = column - word.length;
  return { word, from, to: column, above: aboveOf(language, lines, line - 1, from) };
}

/** Whether a word may stand below these keys. */
export function standsUnder({ under }: CodeWord, above: readonly string[]): boolean {
  const pattern = under === '' ? [] : under.split('/');
  return pattern.length === above.length && pattern.every((part, index) => part === '*' || part === above[index]);
}
