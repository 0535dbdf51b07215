import { controls } from '../../controls/registry.ts';
import { type Demand, POLICY_VERSION, type Policy } from '../policy.ts';

/** What the recommended plans leave weakened themselves: it needs a digest, a file system, a daemon or an audit that only the person has. */
const WEAKENED = new Set([
  'base-image-pin',
  'userns-remap',
  'rootless-daemon',
  'docker-root-partition',
  'engine-file-modes',
  'engine-audit',
  'healthcheck',
  'volume-quota',
  'capabilities',
]);

const demand = (control: string): Demand => ({
  least: WEAKENED.has(control) ? 'weakened' : 'sealed',
  reason: WEAKENED.has(control) ? 'Every recommended plan keeps it from being open.' : 'Every recommended plan seals it.',
  binding: 'warns',
});

const level: Policy = {
  version: POLICY_VERSION,
  name: 'Recommended',
  origin: 'What Ironhull recommends for every workload',
  controls: Object.fromEntries([...controls.keys()].map((id) => [id, demand(id)])),
  exceptions: [],
};
export default level;
