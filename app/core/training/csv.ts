/** The table as CSV: RFC 4180, and nothing in it that a spreadsheet takes for a formula. */
import type { ExerciseResult } from './result.ts';
import type { Table } from './table.ts';

/** OWASP, CSV Injection: a cell that begins so may be run; an apostrophe in front makes it text. */
const cell = (value: string | number): string => {
  const text = typeof value === 'number' ? String(value) : /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const percent = (score: number): number => Math.round(score * 100);
const cellsOf = (done: ExerciseResult | undefined): readonly (string | number)[] =>
  done ? [done.solved ? 'yes' : 'no', done.seconds, percent(done.score), done.hints, done.mistakes.join('; ')] : ['', '', '', '', ''];

/** One line a participant: solved, seconds, score in percent, hints and mistakes of each exercise. Lines end with CRLF. */
export function csvOf({ columns, rows }: Table): string {
  const heads = columns.flatMap(({ scenario }) => ['solved', 'seconds', 'score', 'hints', 'mistakes'].map((what) => `${scenario} ${what}`));
  const lines = [
    ['participant', 'number', 'solved', 'score', 'seconds', ...heads],
    ...rows.map(({ who, number, solved, score, seconds, exercises }) => [
      who,
      number,
      solved,
      percent(score),
      seconds,
      ...exercises.flatMap(cellsOf),
    ]),
  ];
  return `${lines.map((line) => line.map(cell).join(',')).join('\r\n')}\r\n`;
}
