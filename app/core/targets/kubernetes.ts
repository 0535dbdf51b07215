import { isForeign } from '../spec/daemon-fields.ts';
import { fieldOf } from '../spec/fields.ts';
import { stated } from '../spec/stated.ts';
import { defineTarget } from './target.ts';

/** Settings of a daemon that let more in, or serve its owner: to be without them restricts. */
const GENEROUS = new Set(
  `engine containerdSnapshotter dockerGroup runtimes apiSockets logLevel liveRestore dataRoot userlandProxy insecureRegistries experimental`
    .split(' ')
    .map((leaf) => `host.${leaf}`),
);

export default defineTarget({
  title: 'Kubernetes',
  where: 'in Kubernetes',
  inspects: false,
  losses: (spec) =>
    [...stated(spec).keys()]
      .filter((field) => isForeign(fieldOf(field), 'kubernetes'))
      .map((field) => ({
        field,
        fails: GENEROUS.has(field) ? 'closed' : 'open',
        because: 'No daemon of Docker runs on a node.',
        instead: 'What a pod needs stands in kubernetes.yaml.',
      })),
  concedes: {
    'dropped-binary':
      'A directory in memory has no noexec in Kubernetes. An AppArmor profile that forbids programs below the writable paths closes it on nodes that have AppArmor.',
  },
});
