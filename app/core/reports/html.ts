import { say } from '../../languages/say.ts';
import { SEVERITY } from '../audit/finding.ts';
import { inHtml as plain } from './escape.ts';
import { page } from './page.ts';
import { byWeight, countsOf, fixSaid, lineOf, nameOf, type Reported, type Told, toldOf } from './told.ts';

function article({ text }: Reported, { finding, title, decision, attacks, fix }: Told): string {
  const line = lineOf(text, finding);
  const rows: readonly (readonly [term: string, said: string])[] = [
    [say`Severity`, `<span class="severity">${SEVERITY[finding.severity]}</span>. ${plain(finding.because)}`],
    [say`Where`, `${say`Line ${finding.line}, column ${finding.column}`}${line ? `: <code>${plain(line)}</code>` : ''}`],
    ...(finding.service ? [[say`Service`, plain(finding.service)] as const] : []),
    ...(decision ? [[say`Decision`, plain(decision)] as const] : []),
    ...attacks.map(({ title: named, does }) => [say`Intruder gains`, `${plain(named)}. ${plain(does)}`] as const),
    ...fixSaid(fix).map((sentence) => [say`Fix`, plain(sentence)] as const),
  ];
  const list = rows.map(([term, said]) => `<dt>${term}</dt><dd>${said}</dd>`).join('');
  return `<article><h3>${plain(title)}</h3><p>${plain(finding.says)}</p><dl>${list}</dl></article>`;
}

/** One page that needs nothing beside itself and runs nothing, for print and for sending on. */
export default function html(files: readonly Reported[]): string {
  const sections = files.map((file) => {
    const counts = countsOf(file.findings).map(([severity, count]) => `${count} ${SEVERITY[severity]}`);
    const articles = byWeight(toldOf(file)).map((told) => article(file, told));
    return `<section><h2>${plain(nameOf(file))}</h2><p>${counts.join(', ')}.</p>\n${articles.join('\n')}</section>`;
  });
  return page(say`Findings`, sections.join('\n'));
}
