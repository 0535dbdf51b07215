/**
 * SARIF 2.1.0 of a check: a rule for each control that the policy demands, a result for each place. What somebody
 * answers for is a result that is suppressed, so that a code scanning service shows it as accepted.
 */

import { controls } from '../../controls/registry.ts';
import { fingerprints, uriOf } from '../../reports/sarif-parts.ts';
import type { Drift, Where } from '../drift.ts';
import { demandSaid } from '../policy.ts';
import type { Checked } from './check.ts';

const lineOf = (text: string, line: number): string => (text.split('\n', line)[line - 1] ?? '').trim().slice(0, 200);

function resultOf(one: Drift, where: Where, ruleIndex: number, snippet: string, fingerprint: string) {
  const { exception, standing, service, binding } = one;
  return {
    ruleId: one.control,
    ruleIndex,
    level: binding === 'locks' ? 'error' : 'warning',
    message: { text: `${where.says} ${one.demanded}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(where.file), uriBaseId: '%SRCROOT%' },
          region: { startLine: where.line, startColumn: where.column, snippet: { text: snippet } },
        },
        ...(service !== undefined && { logicalLocations: [{ name: service, kind: 'resource' }] }),
      },
    ],
    partialFingerprints: { 'ironhull/policy/v1': fingerprint },
    ...(exception &&
      standing === 'excepted' && {
        suppressions: [
          { kind: 'external', status: 'accepted', justification: `${exception.owner}, until ${exception.until}: ${exception.reason}` },
        ],
      }),
    properties: { standing, state: one.state, reason: one.reason, ...(exception && { until: exception.until, owner: exception.owner }) },
  };
}

export default function sarif({ policy, files, drift }: Checked): string {
  const ids = Object.keys(policy.controls);
  const rules = ids.map((id) => {
    const { title = id, question = '' } = controls.get(id) ?? {};
    const demand = policy.controls[id];
    const asked = demand ? `${demandSaid(id, demand)} ${demand.reason}` : '';
    return {
      id,
      shortDescription: { text: title },
      fullDescription: { text: asked },
      help: { text: `${question} ${asked}` },
      defaultConfiguration: { level: demand?.binding === 'locks' ? 'error' : 'warning' },
      properties: { tags: ['security', 'container', 'policy'] },
    };
  });
  const printed = fingerprints();
  const results = drift.flatMap((one) =>
    one.where.map((where) => {
      const snippet = lineOf(files.find(({ name }) => name === where.file)?.text ?? '', where.line);
      return resultOf(one, where, ids.indexOf(one.control), snippet, printed(where.file, one.control, one.service ?? '', snippet));
    }),
  );
  const run = {
    tool: { driver: { name: 'Ironhull', rules } },
    columnKind: 'utf16CodeUnits',
    artifacts: files.map(({ name }) => ({ location: { uri: uriOf(name), uriBaseId: '%SRCROOT%' } })),
    results,
  };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}
