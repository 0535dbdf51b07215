import { say } from '../../../languages/say.ts';
import { cis180 } from '../../standards/cis.ts';
import { podSecurityRestricted } from '../../standards/pods.ts';
import { demandedBy } from '../from-standard.ts';
import { type Demand, POLICY_VERSION, type Policy } from '../policy.ts';

const sealed = { least: 'sealed', binding: 'locks' } as const;
const pods = demandedBy(podSecurityRestricted, () => true, sealed);
const benchmark = demandedBy(cis180, () => true, sealed);

/** Two ways to the same end: root of a container is nobody on the host. One of them is enough. */
const eitherWay: Demand = {
  least: 'weakened',
  reason: say`CIS Docker Benchmark 1.8.0: 2.1. A daemon with user namespaces does as well.`,
  binding: 'warns',
};

const level: Policy = {
  version: POLICY_VERSION,
  name: say`Strict`,
  origin: say`CIS Docker Benchmark 1.8.0, profiles level 1 and 2, and the Pod Security Standard restricted: nothing may be weakened`,
  controls: {
    ...pods,
    ...benchmark,
    'rootless-daemon': eitherWay,
    'base-image-pin': {
      ...sealed,
      required: ['digest'],
      reason: say`CIS Docker Benchmark 1.8.0: 4.2, 5.28. Only a digest names one image.`,
    },
  },
  exceptions: [],
};
export default level;
