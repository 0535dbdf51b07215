/** Between the typed values of an answer and what stands in inputs. The kinds and their messages are the core's. */
import * as v from 'valibot';
import type { Answer, At, Control, Detail, DetailValue, Input, Refusal, Row, Scalar } from '../../core/controls/control.ts';
import { writtenValue } from '../../core/controls/written.ts';
import { placeOf } from '../../core/judge.ts';
import { serviceNamed } from '../../core/spec/fields.ts';
import { readBytes, readCpus, readDuration, readMode } from '../../core/spec/quantity.ts';
import { type TextKind, text } from '../../core/spec/text.ts';
import { say } from '../../languages/say.ts';

export type Cell = string | boolean;
/** What stands in the inputs of one detail. A free list is a text with one item a line. */
export type Written = Cell | string[] | { [column: string]: Cell }[];
export interface Draft {
  [detail: string]: Written;
}
/** The same, seen by a table. */
export interface RowsDraft {
  [detail: string]: { [column: string]: Cell }[];
}

const UNITS = {
  bytes: { read: readBytes, example: say`A size in Docker’s spelling, such as 64m or 1.5g.` },
  cpus: { read: readCpus, example: say`A number of CPUs, such as 0.5 or 2.` },
  milliseconds: { read: readDuration, example: say`A duration such as 30s, 1m30s or 500ms.` },
  mode: { read: readMode, example: say`A file mode in octal digits, such as 0750 or 1777.` },
  count: {
    read: (written: string) => (/^-?\d+$/.test(written) ? Number(written) : undefined),
    example: say`A whole number.`,
  },
} as const;

/** Kinds whose core schema is a number. */
const NUMERIC: readonly TextKind[] = ['port', 'uid', 'mode', 'bytes', 'count', 'integer', 'milliseconds', 'nanoCpus'];

type Result = { readonly value: Scalar | undefined } | { readonly says: string };

function checked(kind: TextKind, value: Scalar): Result {
  const result = v.safeParse(text[kind] as v.GenericSchema<unknown, string | number>, value);
  return result.success ? { value: result.output } : { says: result.issues[0].message };
}

/** Blanks around a value are an accident, but for free lines such as arguments, where they may be meant. */
const tidied = (kind: TextKind, written: string): string => (kind === 'line' ? written : written.trim());

/** What one input says: its value, or why it is none and what would be. */
export function readInput(input: Input, written: Cell): Result {
  if (typeof written === 'boolean') return { value: written };
  const trimmed = input.type === 'text' ? tidied(input.kind, written) : written.trim();
  if (trimmed === '' && input.type !== 'flag' && input.optional) return { value: undefined };
  if (input.type === 'choice')
    return (Array.isArray(input.among) ? input.among.includes(trimmed) : trimmed !== '')
      ? { value: trimmed }
      : { says: say`Choose one of the list.` };
  if (input.type === 'flag') return { value: trimmed !== '' };
  if (input.type === 'text') return checked(input.kind, NUMERIC.includes(input.kind) && /^\d+$/.test(trimmed) ? Number(trimmed) : trimmed);
  const { read, example } = UNITS[input.unit];
  const value = read(trimmed);
  return value === undefined ? { says: example } : checked(input.kind, value);
}

function writeInput(input: Input, value: Scalar | undefined): Cell {
  if (input.type === 'flag') return value === true;
  if (value === undefined) return '';
  return writtenValue(input, value);
}

export const emptyRow = (columns: { readonly [column: string]: Input }): { [column: string]: Cell } =>
  Object.fromEntries(Object.entries(columns).map(([column, input]) => [column, writeInput(input, undefined)]));

function writeDetail(detail: Detail, value: DetailValue): Written {
  if (detail.type === 'list') {
    const items = Array.isArray(value) ? (value as readonly string[]).map(String) : [];
    return detail.among ? items : items.join('\n');
  }
  if (detail.type === 'rows') {
    return ((value ?? []) as readonly Row[]).map((row) =>
      Object.fromEntries(Object.entries(detail.columns).map(([column, input]) => [column, writeInput(input, row[column])])),
    );
  }
  return writeInput(detail, value as Scalar | undefined);
}

const asksOf = (control: Control, choice: string): readonly string[] =>
  control.options.find((option) => option.choice === choice)?.asks ?? [];

const detailsOf = (control: Control, choice: string): [string, Detail][] =>
  asksOf(control, choice).flatMap((name) => {
    const detail = control.details[name];
    return detail ? [[name, detail] as [string, Detail]] : [];
  });

export const draftOf = (control: Control, choice: string, answer: Answer): Draft =>
  Object.fromEntries(detailsOf(control, choice).map(([name, detail]) => [name, writeDetail(detail, answer[name])]));

const inputSchema = (input: Input) =>
  v.pipe(
    v.any(),
    v.rawTransform<Cell, Scalar | undefined>(({ dataset, addIssue, NEVER }) => {
      const result = readInput(input, dataset.value ?? '');
      if ('value' in result) return result.value;
      addIssue({ message: result.says });
      return NEVER;
    }),
  );

const listSchema = (kind: TextKind) =>
  v.pipe(
    v.any(),
    v.rawTransform<string | string[], readonly string[] | undefined>(({ dataset, addIssue, NEVER }) => {
      const lines = typeof dataset.value === 'string' ? dataset.value.split('\n') : (dataset.value ?? []);
      const items: string[] = [];
      for (const [index, line] of lines.entries()) {
        if (line.trim() === '') continue;
        const result = checked(kind, tidied(kind, line));
        if ('says' in result) {
          addIssue({ message: `Line ${index + 1}, ${line.trim()}: ${result.says}` });
          return NEVER;
        }
        items.push(result.value as string);
      }
      return items.length > 0 ? items : undefined;
    }),
  );

function detailSchema(detail: Detail): v.GenericSchema<Written | undefined, DetailValue> {
  if (detail.type === 'list') return listSchema(detail.kind) as v.GenericSchema<Written | undefined, DetailValue>;
  if (detail.type !== 'rows') return inputSchema(detail) as v.GenericSchema<Written | undefined, DetailValue>;
  const row = v.object(Object.fromEntries(Object.entries(detail.columns).map(([column, input]) => [column, inputSchema(input)])));
  const rows: v.GenericSchema = v.array(row);
  return rows as v.GenericSchema<Written | undefined, DetailValue>;
}

/** Reads a draft into an answer of this choice; what the kinds cannot say, the control refuses. */
export const schemaOf = (control: Control, choice: string, at: At): v.GenericSchema<Draft, Answer> =>
  v.pipe(
    v.object(Object.fromEntries(detailsOf(control, choice).map(([name, detail]) => [name, detailSchema(detail)]))),
    v.transform((details): Answer => withoutAbsent({ choice, ...details })),
    v.rawCheck(({ dataset, addIssue }) => {
      const refusal = dataset.typed ? (control.refuses?.(dataset.value, at) ?? lacking(control, dataset.value, at)) : undefined;
      if (!refusal || !dataset.typed) return;
      const { value } = dataset;
      const path = { type: 'object', origin: 'value', input: value, key: refusal.detail, value: value[refusal.detail] } as const;
      addIssue({ message: refusal.says, path: [path] });
    }),
  ) as unknown as v.GenericSchema<Draft, Answer>;

/** An option whose only list or table is empty would be read as another answer. */
function lacking(control: Control, answer: Answer, at: At): Refusal | undefined {
  const detail = detailsOf(control, answer.choice).find(
    ([name, { type }]) => (type === 'list' || type === 'rows') && answer[name] === undefined,
  )?.[0];
  if (detail === undefined) return undefined;
  const spec = control.write(at, answer);
  const { choice } = control.read(placeOf(spec, serviceNamed(spec, at.service.name)));
  return choice === answer.choice ? undefined : { detail, says: say`At least one is needed.` };
}

/** An empty table or an absent value is no detail at all. */
const withoutAbsent = (answer: Answer): Answer =>
  Object.fromEntries(
    Object.entries(answer)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([name, value]) => [name, Array.isArray(value) ? value.map(rowWithoutAbsent) : value]),
  ) as Answer;
const rowWithoutAbsent = (row: unknown): unknown =>
  typeof row === 'object' && row !== null ? Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) : row;

/** A choice with the details that are known for it: those in force, then the recommended ones. */
export function completed(control: Control, choice: string, inForce: Answer, recommended: Answer): Answer {
  const known = recommended.choice === choice ? { ...inForce, ...recommended } : inForce;
  return {
    ...Object.fromEntries(asksOf(control, choice).flatMap((name) => (known[name] === undefined ? [] : [[name, known[name]]]))),
    choice,
  };
}

/** Whether an answer can stand as it is. */
export const accepted = (control: Control, answer: Answer, at: At): boolean =>
  v.safeParse(schemaOf(control, answer.choice, at), draftOf(control, answer.choice, answer)).success;

/** The words of a closed list: fixed ones, or the names that the plan has. */
export const wordsOf = (among: readonly string[] | 'networks' | 'volumes', { spec }: At): readonly string[] =>
  typeof among === 'string' ? spec[among].map(({ name }) => name) : among;

/** The message for one input, or for a table as a whole. */
export function errorAt(errors: object, path: string): string | undefined {
  let place: unknown = errors;
  for (const part of path.split('.')) place = (place as Record<string, unknown> | undefined)?.[part];
  const { message, root } = (place ?? {}) as { message?: unknown; root?: { message?: unknown } };
  const says = message ?? root?.message;
  return typeof says === 'string' ? says : undefined;
}
