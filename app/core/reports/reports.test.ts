import { describe, expect, it } from 'vitest';
import { audit } from '../audit/audit.ts';
import { SEVERITIES, type Severity } from '../audit/finding.ts';
import { fixOf } from '../audit/fix.ts';
import { type Reported, report } from './report.ts';

const reported = (name: string, kind: string, text: string): Reported => ({ name, kind, text, findings: audit(kind, text) });

const HOSTILE = `services:
  "<img src=x onerror=alert(1)>":
    image: "nginx:1 \`<script>alert(1)</script>|"
    privileged: true
`;
const FILES = [
  reported('web app/Dockerfile', 'dockerfile', 'FROM node:24\r\nMAINTAINER me\r\nRUN apt-get install curl\r\nCMD node server.js'),
  reported('', 'compose', HOSTILE),
  reported('pod.yaml', 'k8s', 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: a\n      image: b\n'),
];

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}
const offset = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .join('\n').length +
  (line > 1 ? 1 : 0) +
  column -
  1;

describe('SARIF', () => {
  const { version, runs } = JSON.parse(report('sarif', FILES));
  const [{ tool, results, artifacts, columnKind }] = runs;

  it('names its version, its tool and its files', () => {
    expect([version, tool.driver.name, columnKind, runs.length]).toEqual(['2.1.0', 'Ironhull', 'utf16CodeUnits', 1]);
    expect(artifacts.map(({ location }: { location: { uri: string } }) => location.uri)).toEqual([
      'web%20app/Dockerfile',
      'Compose%20file',
      'pod.yaml',
    ]);
    expect(results).toHaveLength(FILES.flatMap(({ findings }) => findings).length);
  });

  it('has a rule for every result, with what a code scanner shows', () => {
    for (const { ruleId, ruleIndex, level, message } of results) {
      const rule = tool.driver.rules[ruleIndex];
      expect([rule.id, message.text === '', ['error', 'warning', 'note'].includes(level)]).toEqual([ruleId, false, true]);
      expect(rule.help.text).not.toBe('');
      expect(Number(rule.properties['security-severity'])).toBeGreaterThan(0);
    }
  });

  it('gives each result a place in its file and a fingerprint of its own', () => {
    const prints = results.map(({ partialFingerprints }: { partialFingerprints: object }) => Object.values(partialFingerprints)[0]);
    expect(new Set(prints).size).toBe(prints.length);
    for (const { locations } of results) {
      const { region, artifactLocation } = locations[0].physicalLocation;
      const file = FILES[artifacts.findIndex(({ location }: { location: { uri: string } }) => location.uri === artifactLocation.uri)];
      expect(region.startLine).toBeLessThanOrEqual(file?.text.split('\n').length ?? 0);
      expect(region.startColumn).toBeLessThanOrEqual((file?.text.split('\n')[region.startLine - 1]?.length ?? 0) + 1);
    }
  });

  it('keeps the fingerprint when lines move', () => {
    const [first] = FILES;
    if (!first) throw new Error('no file');
    const moved = reported(first.name, first.kind, `# a comment\r\n${first.text}`);
    const printsOf = (file: Reported) =>
      JSON.parse(report('sarif', [file])).runs[0].results.map((one: { partialFingerprints: object }) => one.partialFingerprints);
    expect(printsOf(moved)).toEqual(printsOf(first));
  });

  it('has replacements that give the fixed text', () => {
    let count = 0;
    for (const file of FILES) {
      const own = JSON.parse(report('sarif', [file])).runs[0].results;
      for (const [index, finding] of file.findings.entries()) {
        const fix = fixOf(file.kind, file.text, finding);
        expect(own[index].fixes !== undefined).toBe(fix.kind === 'fix');
        if (fix.kind !== 'fix') continue;
        const [{ deletedRegion, insertedContent }] = own[index].fixes[0].artifactChanges[0].replacements;
        const { startLine, startColumn, endLine, endColumn }: Region = deletedRegion;
        const [from, to] = [offset(file.text, startLine, startColumn), offset(file.text, endLine, endColumn)];
        expect(file.text.slice(0, from) + insertedContent.text + file.text.slice(to)).toBe(fix.text);
        count++;
      }
    }
    expect(count).toBeGreaterThan(5);
  });
});

describe('reports for people', () => {
  it('say severity, its reason, the attack and the fix of each finding', () => {
    for (const id of ['markdown', 'html'] as const) {
      const text = report(id, FILES);
      expect(text).toContain('It stands open, and an intruder gains the host by it');
      expect(text).toMatch(/Costs: /);
      expect(text.match(/Line \d+|line \d+/g)?.length).toBeGreaterThanOrEqual(FILES.flatMap(({ findings }) => findings).length);
    }
  });

  it('tell the worst first, and lines to write as they are written', () => {
    const list = report('markdown', [reported('compose.yaml', 'compose', HOSTILE)]);
    const told = [...list.matchAll(/Severity: \*\*(\w+)/g)].map(([, severity]) => severity ?? '');
    expect(told).toEqual(told.toSorted((a, b) => SEVERITIES.indexOf(a as Severity) - SEVERITIES.indexOf(b as Severity)));
    const aliased =
      'kind: Pod\nspec:\n  containers:\n  - {name: a, image: "b:1", securityContext: &x {privileged: true}}\n  - {name: c, image: "d:1", securityContext: *x}\n';
    const lines = report('markdown', [reported('pod.yaml', 'k8s', aliased)]);
    expect(lines).toContain('\n\n      securityContext:\n        capabilities:\n');
  });

  it('hand no secret on, and name every finding', () => {
    const secrets = [
      reported('Dockerfile', 'dockerfile', 'FROM node:24\nENV DB_PASSWORD="correct horse" A=1\nENV API_KEY sk_live_4242424242\n'),
      reported('compose.yaml', 'compose', 'services:\n  a:\n    image: b:1\n    environment:\n      DB_PASSWORD: correct-horse\n'),
      reported(
        'inspect.json',
        'inspect',
        '[{"Name":"/a","Config":{"Image":"b:1",\n"Env":["A=1","API_TOKEN=correct-horse"]},"HostConfig":{}}]',
      ),
    ];
    for (const id of ['sarif', 'markdown', 'html'] as const) {
      const text = report(id, [...FILES, ...secrets]);
      expect(text).toMatch(/\*\*\*/);
      expect(text).not.toMatch(/correct|sk_live/);
    }
    const { files } = JSON.parse(report('json', FILES));
    for (const { findings } of files) for (const { control, title } of findings) expect(title, control).not.toBe(control);
  });

  it('hold no markup and no script of the text', () => {
    const page = report('html', FILES);
    expect(page).not.toMatch(/<script|<img|<[^>]* on\w+=/i);
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).not.toMatch(/(?:src|href)=["']?(?:https?:)?\/\//);
    const list = report('markdown', FILES).replace(/`+ .*? `+/g, '');
    expect(list).not.toMatch(/<(?:script|img)/);
  });

  it('JSON holds every finding with a patch for each fix', () => {
    const { files } = JSON.parse(report('json', FILES));
    expect(files.map(({ findings }: { findings: unknown[] }) => findings.length)).toEqual(FILES.map(({ findings }) => findings.length));
    const [{ findings }] = files;
    const maintainer = findings.find(({ control }: { control: string }) => control === 'maintainer');
    expect(maintainer.fix.patch).toContain('-MAINTAINER me\r\n+LABEL org.opencontainers.image.authors="me"\r\n');
  });
});
