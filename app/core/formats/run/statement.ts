/** What a script is made of: lines, and commands whose flags are statements of their own. */
import type { FieldRef } from '../../spec/fields.ts';
import type { Line } from '../format.ts';
import { quoted } from './quoted.ts';

/** One flag of a written command. `order` is its place and its row at once. */
export interface Item {
  readonly order: number;
  readonly text: string;
  readonly fields: readonly FieldRef[];
}

/** Several flags of one row may stand in a command; the last operand is the image or the name. */
export interface CommandStatement {
  readonly key: string;
  readonly head: string;
  readonly items: readonly Item[];
  readonly operand: string;
  readonly fields: readonly FieldRef[];
  readonly operandFields: readonly FieldRef[];
}
/** Whole lines. A frame line says nothing that could be read back. */
export interface LineStatement {
  readonly key: string;
  readonly lines: readonly string[];
  readonly fields: readonly FieldRef[];
  readonly frame?: true;
}
export type Statement = CommandStatement | LineStatement;

/** A name at the end of a command; a leading dash must not make a flag of it. */
export const operandOf = (name: string): string => (name.startsWith('-') ? `-- ${quoted(name)}` : quoted(name));

/** A name inside a comment cannot end the comment. */
export const remark = (name: string): string => (/^[\w.-]*$/.test(name) ? name : JSON.stringify(name));

/** The lines of one statement, one flag a line. */
export function linesOfStatement(statement: Statement): Line[] {
  if ('lines' in statement) return statement.lines.map((text) => ({ text, fields: statement.fields }));
  const { head, items, operand, fields, operandFields } = statement;
  const heading = items.filter(({ order }) => order < 0);
  const rows = items.slice(heading.length);
  const first = [head, ...heading.map(({ text }) => text)].join(' ');
  if (rows.length === 0) return [{ text: `${first} ${operand}`, fields: [...new Set([...fields, ...operandFields])] }];
  return [
    { text: `${first} \\`, fields: [...new Set([...fields, ...heading.flatMap((item) => item.fields)])] },
    ...rows.map((item) => ({ text: `  ${item.text} \\`, fields: item.fields })),
    { text: `  ${operand}`, fields: operandFields },
  ];
}
