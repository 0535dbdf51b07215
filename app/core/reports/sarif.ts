/**
 * SARIF 2.1.0 (OASIS standard, 27 March 2020), with what code scanning services read of it: `security-severity` of a
 * rule, fingerprints that stay when lines move, and fixes as replacements of the text.
 */
import { SEVERITIES, type Severity } from '../audit/finding.ts';
import { titleOf } from '../audit/titles.ts';
import { Lines } from '../formats/placed.ts';
import { fingerprints, uriOf } from './sarif-parts.ts';
import { fixSaid, lineOf, nameOf, type Reported, type Told, toldOf } from './told.ts';

const LEVELS = { critical: 'error', high: 'error', medium: 'warning', low: 'note' } as const;
/** On the scale of CVSS, in the middle of each band. */
const SCORES = { critical: '9.5', high: '8.0', medium: '5.5', low: '2.0' } as const;

const artifactOf = (file: Reported) => ({ uri: uriOf(nameOf(file)), uriBaseId: '%SRCROOT%' });

/** The one stretch in which two texts differ. */
function replacementOf(before: string, after: string) {
  let from = 0;
  while (from < before.length && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - from && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const lines = new Lines(before);
  const [start, end] = [lines.place(from), lines.place(before.length - tail)];
  return {
    deletedRegion: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
    insertedContent: { text: after.slice(from, after.length - tail) },
  };
}

function resultOf(file: Reported, { finding, title, decision, attacks, fix }: Told, ruleIndex: number, fingerprint: string) {
  const { line, column } = finding.word ?? finding;
  return {
    ruleId: finding.control,
    ruleIndex,
    level: LEVELS[finding.severity],
    message: { text: finding.says },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifactOf(file),
          region: { startLine: line, startColumn: column, snippet: { text: lineOf(file.text, { ...finding, line }) } },
        },
        ...(finding.service && { logicalLocations: [{ name: finding.service, kind: 'resource' }] }),
      },
    ],
    partialFingerprints: { 'ironhull/v1': fingerprint },
    ...(fix.kind === 'fix' && {
      fixes: [
        {
          description: { text: [`Cures: ${title}.`, ...fixSaid(fix)].join(' ') },
          artifactChanges: [{ artifactLocation: artifactOf(file), replacements: [replacementOf(file.text, fix.text)] }],
        },
      ],
    }),
    properties: {
      severity: finding.severity,
      because: finding.because,
      ...(decision && { decision }),
      attacks: attacks.map(({ title: named }) => named),
      fix: fixSaid(fix),
    },
  };
}

/** What is the same for every finding of a rule; its severity is that of the worst. */
function ruleOf(id: string, found: readonly Told[]) {
  const worst = SEVERITIES.find((severity) => found.some(({ finding }) => finding.severity === severity)) as Severity;
  const [first] = found as [Told];
  const gains = first.attacks.map(({ title, does }) => `${title}: ${does}`);
  const help = [first.finding.says, ...gains, ...fixSaid(first.fix)].join('\n\n');
  return {
    id,
    shortDescription: { text: titleOf(id) },
    fullDescription: { text: `${titleOf(id)}. ${first.finding.because}` },
    help: { text: help },
    defaultConfiguration: { level: LEVELS[worst] },
    properties: { tags: ['security', 'container'], precision: 'high', 'security-severity': SCORES[worst] },
  };
}

export default function sarif(files: readonly Reported[]): string {
  const told = files.flatMap((file) => toldOf(file).map((one) => ({ file, one })));
  const ids = [...new Set(told.map(({ one }) => one.finding.control))].sort();
  const printed = fingerprints();
  const results = told.map(({ file, one }) => {
    const { control, service = '' } = one.finding;
    return resultOf(file, one, ids.indexOf(control), printed(nameOf(file), control, service, lineOf(file.text, one.finding)));
  });
  const rules = ids.map((id) =>
    ruleOf(
      id,
      told.flatMap(({ one }) => (one.finding.control === id ? [one] : [])),
    ),
  );
  const run = {
    tool: { driver: { name: 'Ironhull', rules } },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map((file) => ({ location: artifactOf(file) })),
    results,
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}
