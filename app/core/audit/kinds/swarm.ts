import { say } from '../../../languages/say.ts';
import swarm from '../../formats/swarm/format.ts';
import type { Found, Tell } from '../finding.ts';
import { findingsOf } from '../stated.ts';
import { onDefaultNetwork } from './compose.ts';
import { defineKind } from './kind.ts';

const findings = findingsOf(swarm.treatments);

function find(text: string, tell?: Tell): Found[] {
  const reading = swarm.get(text);
  return findings(text, { ...reading, spec: onDefaultNetwork(reading.spec) }, [], tell);
}

export default defineKind({
  title: say`Stack file`,
  format: swarm,
  longest: 2 ** 20,
  find,
});
