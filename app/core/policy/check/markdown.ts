import { inMarkdown as plain } from '../../reports/escape.ts';
import type { Drift } from '../drift.ts';
import type { Checked } from './check.ts';

const HEADINGS = [
  ['deviates', 'Deviations'],
  ['expired', 'Exceptions that have ended'],
  ['excepted', 'Excepted'],
] as const;

function item({ title, service, where, demanded, reason, exception, binding }: Drift): string {
  const places = where.map(({ file, line, says }) => `  - ${plain(file)}, line ${line}: ${plain(says)}\n`).join('');
  const excepted = exception ? `  - ${plain(exception.owner)}, until ${exception.until}: ${plain(exception.reason)}\n` : '';
  const of = service === undefined ? '' : ` (${plain(service)})`;
  return `- **${plain(title)}**${of}, ${binding}. ${plain(demanded)} ${plain(reason)}\n${places}${excepted}`;
}

/** One list for each standing, the places below what is demanded. */
export default function markdown({ policy, today, files, drift, unread }: Checked): string {
  const parts = HEADINGS.flatMap(([standing, heading]) => {
    const own = drift.filter((one) => one.standing === standing);
    return own.length > 0 ? [`## ${heading}\n\n${own.map(item).join('')}`] : [];
  });
  const trouble =
    unread.length > 0 ? [`## Not read\n\n${unread.map(({ file, says }) => `- ${plain(file)}: ${plain(says)}\n`).join('')}`] : [];
  const none = drift.length === 0 ? ['No deviation.\n'] : [];
  const head = `# Policy ${plain(policy.name)}\n\n${plain(policy.origin)}. ${files.length} files, ${today}.\n`;
  return [head, ...none, ...parts, ...trouble].join('\n');
}
