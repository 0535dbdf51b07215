import { inHtml as plain } from './escape.ts';
import { countsOf, fixSaid, lineOf, nameOf, type Reported, type Told, toldOf } from './told.ts';

const STYLE = `
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; font: 11pt/1.45 'Liberation Sans', Arial, sans-serif; color: #16202c; background: #fff }
h1, h2, h3 { line-height: 1.2; break-after: avoid } h1 { font-size: 1.7rem } h2 { margin-top: 2.5rem; border-bottom: 1px solid #16202c }
article { break-inside: avoid; border-top: 1px solid #b9c1ca; padding: 0.4rem 0 0.6rem } h3 { margin: 0.3rem 0; font-size: 1.05rem }
p { margin: 0.3rem 0 } dl { display: grid; grid-template-columns: 9rem 1fr; gap: 0.15rem 1rem; margin: 0.3rem 0 } dt { color: #45525f } dd { margin: 0 }
code { font: 0.92em 'Liberation Mono', monospace; overflow-wrap: anywhere } .severity { font-weight: bold; text-transform: uppercase; font-size: 0.85em }
@page { margin: 18mm }`;

function article({ text }: Reported, { finding, title, decision, attacks, fix }: Told): string {
  const line = lineOf(text, finding);
  const rows: readonly (readonly [term: string, said: string])[] = [
    ['Severity', `<span class="severity">${finding.severity}</span>. ${plain(finding.because)}`],
    ['Where', `Line ${finding.line}, column ${finding.column}${line ? `: <code>${plain(line)}</code>` : ''}`],
    ...(finding.service ? [['Service', plain(finding.service)] as const] : []),
    ...(decision ? [['Decision', plain(decision)] as const] : []),
    ...attacks.map(({ title: named, does }) => ['Intruder gains', `${plain(named)}. ${plain(does)}`] as const),
    ...fixSaid(fix).map((sentence) => ['Fix', plain(sentence)] as const),
  ];
  const list = rows.map(([term, said]) => `<dt>${term}</dt><dd>${said}</dd>`).join('');
  return `<article><h3>${plain(title)}</h3><p>${plain(finding.says)}</p><dl>${list}</dl></article>`;
}

/** One page that needs nothing beside itself and runs nothing, for print and for sending on. */
export default function html(files: readonly Reported[]): string {
  const sections = files.map((file) => {
    const counts = countsOf(file.findings).map(([severity, count]) => `${count} ${severity}`);
    const articles = toldOf(file).map((told) => article(file, told));
    return `<section><h2>${plain(nameOf(file))}</h2><p>${counts.join(', ')}.</p>\n${articles.join('\n')}</section>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>Findings</title>
<style>${STYLE}
</style>
</head>
<body>
<h1>Findings</h1>
${sections.join('\n')}
</body>
</html>
`;
}
