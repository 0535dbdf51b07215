/** The coverage of a standard for the auditor: as Markdown, as a table for a spreadsheet, and as a page for print. */
import { say } from '../../languages/say.ts';
import { inCsv, inHtml, inMarkdown } from '../reports/escape.ts';
import { page } from '../reports/page.ts';
import { type Covered, countsOf, STATUS } from './coverage.ts';
import type { Standard } from './standard.ts';

/** What the coverage is of, and for which day; nothing here reads a clock. */
export interface Subject {
  readonly standard: Standard;
  readonly project: string;
  /** A day in UTC, `2027-03-31`. */
  readonly today: string;
  readonly covered: readonly Covered[];
}

const COLUMNS = [say`Number`, say`Profile`, say`Asks`, say`Status`, say`Decided by`, say`Why`] as const;

const cellsOf = ({ item, status, grounds, says }: Covered): readonly string[] => [
  item.id,
  item.level === undefined ? '' : say`Level ${item.level}`,
  item.title,
  STATUS[status],
  [...new Set(grounds.map(({ title }) => title))].join(', '),
  says,
];

const summary = ({ covered }: Subject): string =>
  countsOf(covered)
    .filter(([, count]) => count > 0)
    .map(([status, count]) => `${count} ${STATUS[status]}`)
    .join(', ');
const headOf = ({ standard, project, today }: Subject): string => `${standard.title}: ${project}, ${today}`;

function markdown(subject: Subject): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(inMarkdown).join(' | ')} |\n`;
  const rule = `|${' --- |'.repeat(COLUMNS.length)}\n`;
  const { standard, covered } = subject;
  return `# ${inMarkdown(headOf(subject))}\n\n${summary(subject)}. ${inMarkdown(standard.origin)}.\n\n${row(COLUMNS)}${rule}${covered.map((one) => row(cellsOf(one))).join('')}`;
}

/** RFC 4180, with what a spreadsheet would take for a formula made harmless. */
const csv = ({ covered }: Subject): string =>
  [COLUMNS, ...covered.map(cellsOf)].map((cells) => `${cells.map(inCsv).join(',')}\r\n`).join('');

function html(subject: Subject): string {
  const cells = (tag: 'th' | 'td', list: readonly string[]) =>
    `<tr>${list.map((text) => `<${tag}>${inHtml(text)}</${tag}>`).join('')}</tr>`;
  const rows = subject.covered.map((one) => cells('td', cellsOf(one))).join('\n');
  const table = `<table>\n<thead>${cells('th', COLUMNS)}</thead>\n<tbody>\n${rows}\n</tbody>\n</table>`;
  return page(inHtml(headOf(subject)), `<p>${inHtml(`${summary(subject)}. ${subject.standard.origin}.`)}</p>\n${table}`);
}

const REPORTS = { markdown, csv, html } as const;
export type CoverageReport = keyof typeof REPORTS;

export const coverageReport = (id: CoverageReport, subject: Subject): string => REPORTS[id](subject);
