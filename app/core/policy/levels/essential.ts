import { say } from '../../../languages/say.ts';
import { cis180 } from '../../standards/cis.ts';
import { demandedBy } from '../from-standard.ts';
import { POLICY_VERSION, type Policy } from '../policy.ts';

const level: Policy = {
  version: POLICY_VERSION,
  name: say`Essential`,
  origin: say`CIS Docker Benchmark 1.8.0, profile level 1: nothing that it asks for may be open`,
  controls: demandedBy(cis180, ({ level: profile }) => profile === 1, { least: 'weakened', binding: 'warns' }),
  exceptions: [],
};
export default level;
