/** A highlighter for the static view: one line at a time, a few rules a language, and a memory of what it has seen. */

export const LANGUAGES = ['dockerfile', 'ignore', 'shell', 'yaml', 'json', 'ini', 'plain'] as const;
export type CodeLanguage = (typeof LANGUAGES)[number];
export type TokenKind = 'key' | 'word' | 'string' | 'constant' | 'comment' | 'variable';
export interface Token {
  readonly text: string;
  /** Absent: plain text. */
  readonly kind?: TokenKind;
}

type Rule = readonly [pattern: RegExp, kind: TokenKind];

const DOUBLE = /"(?:[^"\\]|\\.)*"/y;
const SINGLE = /'[^']*'/y;
const VARIABLE = /\$(?:\{[^}]*\}|\([^)]*\)|\w+)/y;
const NUMBER = /(?<![\w./:-])-?\d+(?:\.\d+)?[a-z]?(?![\w./:-])/y;

const rules: { readonly [L in CodeLanguage]: readonly Rule[] } = {
  dockerfile: [
    [/^\s*#.*/y, 'comment'],
    [/^\s*[A-Z]+(?=\s)/y, 'key'],
    [/--[a-z][\w-]*(?==|\s)/y, 'word'],
    [/\b(?:AS|CMD|NONE)\b/y, 'key'],
    [DOUBLE, 'string'],
    [SINGLE, 'string'],
    [VARIABLE, 'variable'],
    [NUMBER, 'constant'],
  ],
  ignore: [
    [/^#.*/y, 'comment'],
    [/^!/y, 'key'],
    [/[*?]+/y, 'variable'],
  ],
  shell: [
    [/(?<=^|\s)#.*/y, 'comment'],
    [/^\s*(?:if|then|else|elif|fi|for|in|do|done|while|case|esac|exit|set|cd|umask)\b/y, 'key'],
    [/(?<=^\s*|[|&;]\s*)docker(?: (?:network|volume|container|image|build|run|create|start|rm|connect|inspect))*\b/y, 'key'],
    [/(?<=\s)--?[A-Za-z][\w-]*/y, 'word'],
    [DOUBLE, 'string'],
    [SINGLE, 'string'],
    [VARIABLE, 'variable'],
    [NUMBER, 'constant'],
  ],
  yaml: [
    [/(?<=^|\s)#.*/y, 'comment'],
    [/(?<=^\s*(?:- )?|\{ ?|, )[\w./-]+(?=:(?:\s|$))/y, 'key'],
    [DOUBLE, 'string'],
    [SINGLE, 'string'],
    [VARIABLE, 'variable'],
    [/\b(?:true|false|null)\b/y, 'constant'],
    [NUMBER, 'constant'],
  ],
  json: [
    [/"(?:[^"\\]|\\.)*"(?=\s*:)/y, 'key'],
    [DOUBLE, 'string'],
    [/\b(?:true|false|null)\b/y, 'constant'],
    [NUMBER, 'constant'],
  ],
  ini: [
    [/^\s*[#;].*/y, 'comment'],
    [/^\[[^\]]*\]/y, 'word'],
    [/^[\w.-]+(?=\s*=)/y, 'key'],
    [DOUBLE, 'string'],
    [SINGLE, 'string'],
    [VARIABLE, 'variable'],
    [NUMBER, 'constant'],
  ],
  plain: [],
};

function tokenise(language: CodeLanguage, line: string): readonly Token[] {
  const tokens: Token[] = [];
  let plain = '';
  const flush = () => {
    if (plain) tokens.push({ text: plain });
    plain = '';
  };
  for (let at = 0; at < line.length; ) {
    let found: Token | undefined;
    for (const [pattern, kind] of rules[language]) {
      pattern.lastIndex = at;
      const text = pattern.exec(line)?.[0];
      if (text) {
        found = { text, kind };
        break;
      }
    }
    if (found) flush();
    if (found) tokens.push(found);
    else plain += line[at];
    at += found?.text.length ?? 1;
  }
  flush();
  return tokens;
}

const MOST = 4000;
const seen = new Map<string, readonly Token[]>();

/** The tokens of one line; their texts joined are the line. A very long line stays plain. */
export function highlight(language: CodeLanguage, line: string): readonly Token[] {
  if (line.length > 2000) return [{ text: line }];
  const key = `${language}\n${line}`;
  const known = seen.get(key);
  if (known) return known;
  if (seen.size >= MOST) seen.clear();
  const tokens = tokenise(language, line);
  seen.set(key, tokens);
  return tokens;
}
