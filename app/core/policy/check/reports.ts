/** What a check found, for people and for other programs. */
import { nameOf } from '../../reports/told.ts';
import type { Drift } from '../drift.ts';
import type { Checked } from './check.ts';
import { unexcused } from './check.ts';
import markdown from './markdown.ts';
import sarif from './sarif.ts';

export const CHECK_REPORTS = ['text', 'markdown', 'json', 'sarif'] as const;
export type CheckReport = (typeof CHECK_REPORTS)[number];

const standingSaid = ({ standing, exception }: Drift): string =>
  standing === 'deviates' ? '' : ` [${standing === 'excepted' ? 'excepted' : 'exception ended'} ${exception?.until}, ${exception?.owner}]`;

/** One line a place, as compilers print them. */
function text(checked: Checked): string {
  const lines = checked.drift.flatMap((one) =>
    one.where.map(
      ({ file, line, column, says }) => `${file}:${line}:${column}: ${one.control}: ${says}${standingSaid(one)} ${one.demanded}`,
    ),
  );
  const unread = checked.unread.map(({ file, says }) => `${file}: not read. ${says}`);
  const count = unexcused(checked).length;
  const sum = `${checked.files.length} files, policy ${checked.policy.name}: ${count === 0 ? 'no deviation' : `${count} deviation${count === 1 ? '' : 's'}`}.`;
  return [...lines, ...unread, sum].map((line) => `${line.replaceAll('\n', ' ')}\n`).join('');
}

const json = ({ policy, today, files, drift, unread }: Checked): string =>
  `${JSON.stringify(
    {
      tool: 'Ironhull',
      version: 1,
      policy: { name: policy.name, origin: policy.origin },
      today,
      files: files.map((file) => ({ name: nameOf({ ...file, findings: [] }), kind: file.kind })),
      deviations: drift,
      unread,
    },
    undefined,
    2,
  )}\n`;

const REPORTS: { readonly [R in CheckReport]: (checked: Checked) => string } = { text, markdown, json, sarif };

/** Nothing that a terminal would take for a command, and no marks that turn text round. */
const visible = (report: string): string => report.replace(/(?!\n)\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '\ufffd');

/** A check as lines for a terminal, Markdown, JSON or SARIF 2.1.0. */
export const checkReport = (id: CheckReport, checked: Checked): string => visible(REPORTS[id](checked));
