import { isForeign } from '../spec/daemon-fields.ts';
import { defineTarget } from './target.ts';
import { daemonLosses } from './without-daemon.ts';

export default defineTarget({
  title: 'Kubernetes',
  where: 'in Kubernetes',
  inspects: false,
  losses: (spec) =>
    daemonLosses(
      spec,
      (field) => isForeign(field, 'kubernetes'),
      'No daemon of Docker runs on a node.',
      () => 'What a pod needs stands in kubernetes.yaml.',
    ),
  concedes: {
    'dropped-binary':
      'A directory in memory has no noexec in Kubernetes. An AppArmor profile that forbids programs below the writable paths closes it on nodes that have AppArmor.',
  },
});
