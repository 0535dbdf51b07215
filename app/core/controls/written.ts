/** Answers as people read them: quantities in Docker's spelling, details by their labels. */
import { writeBytes, writeCpus, writeDuration, writeMode } from '../spec/quantity.ts';
import type { Answer, Control, Detail, DetailValue, Input, Row, Scalar } from './control.ts';

const SPELLED = { bytes: writeBytes, cpus: writeCpus, milliseconds: writeDuration, mode: writeMode, count: String } as const;

/** One value as it stands in its input: 67108864 bytes are `64m`. */
export const writtenValue = (input: Input, value: Scalar): string =>
  input.type === 'number' && typeof value === 'number' ? SPELLED[input.unit](value) : String(value);

const labelled = (input: Input, value: Scalar): string =>
  input.type === 'flag' ? input.label : `${input.label} ${writtenValue(input, value)}`;

function writtenDetail(detail: Detail, value: DetailValue): string[] {
  if (value === undefined || value === false) return [];
  if (detail.type === 'list') return [`${detail.label}: ${(value as readonly string[]).join(', ')}`];
  if (detail.type !== 'rows') return [labelled(detail, value as Scalar)];
  return (value as readonly Row[]).map((row) =>
    Object.entries(detail.columns)
      .flatMap(([column, input]) => {
        const cell = row[column];
        return cell === undefined || cell === false ? [] : [labelled(input, cell)];
      })
      .join(', '),
  );
}

/** The details of an answer, one line each; none where the option says it all. */
export const writtenDetails = (control: Control, answer: Answer): string[] =>
  (control.options.find(({ choice }) => choice === answer.choice)?.asks ?? []).flatMap((name) => {
    const detail = control.details[name];
    return detail ? writtenDetail(detail, answer[name]) : [];
  });
