import { say } from '../../languages/say.ts';
import { SEVERITY } from '../audit/finding.ts';
import { asCode as code, inMarkdown as plain } from './escape.ts';
import { byWeight, countsOf, fixSaid, lineOf, nameOf, type Reported, type Told, toldOf } from './told.ts';

function section({ text }: Reported, { finding, title, decision, attacks, fix }: Told): string {
  const line = lineOf(text, finding);
  const facts = [
    `${say`Severity: **${SEVERITY[finding.severity]}**.`} ${plain(finding.because)}`,
    `${say`Where: line ${finding.line}, column ${finding.column}`}${line ? `, ${code(line)}` : ''}`,
    ...(finding.service ? [say`Service: ${plain(finding.service)}`] : []),
    ...(decision ? [say`Decision: ${plain(decision)}`] : []),
    ...attacks.map(({ title: named, does }) => say`An intruder gains: **${plain(named)}**. ${plain(does)}`),
    ...fixSaid(fix).map((sentence) => {
      const [head = '', ...lines] = sentence.split('\n');
      // Lines to write are code of the entry.
      return [say`Fix: ${plain(head)}`, ...(lines.length > 0 ? [''] : []), ...lines.map((line) => `      ${line}`)].join('\n');
    }),
  ];
  return `### ${plain(title)}\n\n${plain(finding.says)}\n\n${facts.map((fact) => `- ${fact}\n`).join('')}`;
}

/** One section a file, the findings worst first. */
export default function markdown(files: readonly Reported[]): string {
  const parts = files.map((file) => {
    const counts = countsOf(file.findings).map(([severity, count]) => `${count} ${SEVERITY[severity]}`);
    const body = byWeight(toldOf(file)).map((told) => section(file, told));
    return `## ${plain(nameOf(file))}\n\n${counts.join(', ')}.\n\n${body.join('\n')}`;
  });
  return `# ${say`Findings`}\n\n${parts.join('\n')}`;
}
