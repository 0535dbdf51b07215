import { say } from '../../../languages/say.ts';
import { patchBuild } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineFormat, emptySpec, type Line, type NotUnderstood } from '../format.ts';
import { linesOf } from '../statements.ts';
import writer, { FIELD, ignoreOf, lineOf } from './writer.ts';

/** A .dockerignore belongs to one service, and does not name it. */
const SERVICE = 'app';

/** A pattern as moby/patternmatcher reads it: blanks around it do not count, and a line that starts with # is a comment. */
const patternOf = (text: string): string | undefined => {
  const pattern = text.replace(/^\ufeff/, '').trim();
  return pattern === '' || text.replace(/^\ufeff/, '').startsWith('#') ? undefined : pattern;
};

/** What no plan can hold: a pattern that starts with # behind a blank, or that carries control or direction marks. */
const ODD = /^#|[\p{Cc}\u2028\u2029\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const readable = (text: string): string | undefined => {
  const pattern = patternOf(text);
  return pattern === undefined || ODD.test(pattern) ? undefined : pattern;
};

/** Index into `wanted` for each line that can stay: the longest common order of both lists. */
function common(have: readonly (string | undefined)[], wanted: readonly string[]): Map<number, number> {
  const rows = have.length;
  const columns = wanted.length;
  const best = Array.from({ length: rows + 1 }, () => new Uint16Array(columns + 1));
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--) {
      const length = have[row] === wanted[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
      (best[row] as Uint16Array)[column] = length;
    }
  const kept = new Map<number, number>();
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (have[row] === wanted[column]) kept.set(row++, column++);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return kept;
}

/** Lines of the text with the patterns of the plan: those that stay keep their place, new ones follow their predecessor. */
function patched(text: string, wanted: readonly string[], line: (pattern: string) => Line): Line[] {
  const lines = linesOf(text);
  const have = lines.map((given) => readable(given.text));
  const kept = common(have, wanted);
  const ending = lines[0]?.end === '\r\n' ? ({ end: '\r\n' } as const) : {};
  const result: Line[] = [];
  let next = 0;
  const add = (until: number) => {
    for (; next < until; next++) {
      const last = result.at(-1);
      if (last?.end === '') result[result.length - 1] = { text: last.text, fields: last.fields, ...ending };
      result.push({ ...line(wanted[next] as string), ...ending });
    }
  };
  const columns = [...kept.values()];
  lines.forEach((given, index) => {
    const column = kept.get(index);
    if (column !== undefined) {
      add(column);
      next = column + 1;
      result.push({ ...given, fields: line('').fields });
      add(columns.find((other) => other > column) ?? wanted.length);
    } else if (have[index] === undefined) result.push(given);
  });
  add(wanted.length);
  return result;
}

export default defineFormat(writer, {
  get: (text) => {
    const patterns: string[] = [];
    const stands: number[] = [];
    const notUnderstood: NotUnderstood[] = [];
    linesOf(text).forEach((line, index) => {
      const pattern = readable(line.text);
      if (pattern !== undefined) {
        patterns.push(pattern);
        stands.push(index + 1);
      } else if (patternOf(line.text) !== undefined)
        notUnderstood.push({
          line: index + 1,
          column: 1,
          text: line.text,
          because: say`A plan cannot hold this pattern; it is kept as it is.`,
        });
    });
    const spec = { ...emptySpec(), services: [{ name: SERVICE, workload: 'other', build: {}, run: {} }] };
    return {
      spec: patterns.length === 0 ? spec : patchBuild(spec, SERVICE, { ignore: patterns }),
      at: new Map(patterns.length === 0 ? [] : [[fieldRef(FIELD, SERVICE), stands]]),
      notUnderstood,
      errors: [],
    };
  },
  patch: (spec, service, text) => patched(text, ignoreOf(spec, service), lineOf(service)),
});
