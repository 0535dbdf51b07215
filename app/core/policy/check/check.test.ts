import { describe, expect, it } from 'vitest';
import { levels } from '../levels.ts';
import { NO_POLICY, type Policy } from '../policy.ts';
import { check, unexcused } from './check.ts';
import { CHECK_REPORTS, checkReport } from './reports.ts';

const TODAY = '2026-11-26';
const essential = levels.get('essential') as Policy;

const COMPOSE = `services:
  web:
    build: .
    privileged: true
    ports: ["127.0.0.1:8080:8080"]
  db:
    image: postgres:17.2-bookworm
    cap_drop: [ALL]
`;
const DOCKERFILE = 'FROM node:24.11.1-trixie-slim\nWORKDIR /app\nADD app.js .\nCMD ["node", "app.js"]\n';
const files = (...named: readonly (readonly [name: string, text: string])[]) => named.map(([name, text]) => ({ name, text }));
const found = (policy: Policy, ...named: readonly (readonly [name: string, text: string])[]) =>
  check(policy, files(...named), TODAY).drift.flatMap(({ control, service, where }) =>
    where.map(({ file, line }) => `${file}:${line} ${control}${service === undefined ? '' : `@${service}`}`),
  );

describe('a check', () => {
  it('finds deviations on the lines of the text, service by service', () => {
    const told = found(essential, ['compose.yaml', COMPOSE], ['Dockerfile', DOCKERFILE]);
    expect(told).toContain('compose.yaml:4 privileged@web');
    expect(told.some((one) => one.includes('memory@db'))).toBe(true);
    expect(told.some((one) => one.includes('privileged@db'))).toBe(false);
  });

  it('asks no text for what it cannot say', () => {
    const told = found(essential, ['compose.yaml', COMPOSE]);
    for (const control of ['live-restore', 'userns-remap', 'image-scan', 'docker-group']) expect(told.join()).not.toContain(control);
    expect(
      found(essential, ['daemon.json', '{ "icc": true, "insecure-registries": ["a:5000"] }']).some((one) =>
        one.startsWith('daemon.json:1 registry-tls'),
      ),
    ).toBe(true);
  });

  it('takes the line of a text where the plan is not asked', () => {
    const policy: Policy = {
      ...NO_POLICY,
      name: 'p',
      controls: { 'copy-not-add': { least: 'sealed', reason: 'r', binding: 'locks' } },
    };
    expect(found(policy, ['compose.yaml', COMPOSE], ['Dockerfile', DOCKERFILE])).toEqual(['Dockerfile:3 copy-not-add']);
    expect(found(policy, ['Dockerfile', DOCKERFILE])).toHaveLength(1);
  });

  it('tells a choice that is forbidden though nothing is wrong with it', () => {
    const policy: Policy = {
      ...NO_POLICY,
      name: 'p',
      controls: { 'restart-policy': { forbidden: ['on-failure'], reason: 'We restart by hand.', binding: 'locks' } },
    };
    const text = 'services:\n  web:\n    image: nginx:1.27\n    restart: on-failure:5\n';
    expect(found(policy, ['compose.yaml', text])).toEqual(['compose.yaml:4 restart-policy@web']);
    expect(found(policy, ['compose.yaml', text.replace('on-failure:5', '"no"')])).toEqual([]);
  });

  it('hides no plan behind another', () => {
    const weak = 'services:\n  web:\n    image: nginx:1.27\n    privileged: true\n';
    const told = found(essential, ['a/compose.yaml', weak], ['b/compose.yaml', weak], ['a/compose.prod.yaml', weak]);
    expect(told.filter((one) => one.endsWith('privileged@web'))).toHaveLength(3);
  });

  it('reads manifests and docker run lines', () => {
    const pod =
      'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: a\n      image: b:1\n      securityContext:\n        privileged: true\n';
    expect(found(essential, ['pod.yaml', pod]).some((one) => one.startsWith('pod.yaml:') && one.includes('privileged'))).toBe(true);
    expect(found(essential, ['run.sh', 'docker run --privileged nginx:1.27\n']).some((one) => one.startsWith('run.sh:1 privileged'))).toBe(
      true,
    );
  });

  it('tells what cannot be read', () => {
    const checked = check(essential, files(['compose.yaml', 'services:\n  web: [\n'], ['notes.txt', 'hello']), TODAY);
    expect(checked.unread.map(({ file }) => file)).toEqual(['compose.yaml', 'notes.txt']);
  });
});

describe('the reports of a check', () => {
  const policy: Policy = {
    ...essential,
    exceptions: [
      { control: 'privileged', owner: 'Ann', reason: 'It runs Docker.', until: '2026-12-31' },
      { control: 'memory', service: 'db', owner: 'Bob', reason: 'Next week.', until: '2026-11-01' },
    ],
  };
  const checked = check(policy, files(['web app/compose.yaml', COMPOSE]), TODAY);

  it('count what nobody answers for', () => {
    expect(unexcused(checked).some(({ control }) => control === 'privileged')).toBe(false);
    expect(unexcused(checked).some(({ control, service }) => control === 'memory' && service === 'db')).toBe(true);
  });

  it('as SARIF: suppressed where excepted, at their places, with prints of their own', () => {
    const { runs } = JSON.parse(checkReport('sarif', checked));
    const [{ results, tool }] = runs;
    const privileged = results.find(({ ruleId }: { ruleId: string }) => ruleId === 'privileged');
    expect(privileged.suppressions).toEqual([
      expect.objectContaining({ status: 'accepted', justification: expect.stringContaining('Ann') }),
    ]);
    expect(privileged.locations[0].physicalLocation).toMatchObject({
      artifactLocation: { uri: 'web%20app/compose.yaml' },
      region: { startLine: 4, snippet: { text: 'privileged: true' } },
    });
    const memory = results.find(
      ({ ruleId, locations }: { ruleId: string; locations: { logicalLocations: { name: string }[] }[] }) =>
        ruleId === 'memory' && locations[0]?.logicalLocations[0]?.name === 'db',
    );
    expect([memory.suppressions, memory.properties.standing]).toEqual([undefined, 'expired']);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    const prints = results.map(({ partialFingerprints }: { partialFingerprints: object }) => Object.values(partialFingerprints)[0]);
    expect(new Set(prints).size).toBe(prints.length);
  });

  it('say the same in every form, and harm nobody', () => {
    const hostile = check(policy, files(['\u001b[2Jcompose.yaml', COMPOSE.replace('db:', '"<b>|`x`":')]), TODAY);
    for (const id of CHECK_REPORTS) {
      const report = checkReport(id, hostile);
      expect(report).toContain('privileged');
      expect(report.includes('\u001b')).toBe(false);
    }
    expect(checkReport('markdown', hostile)).not.toMatch(/[^\\]<b>/);
  });
});
