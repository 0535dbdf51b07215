import { say } from '../../languages/say.ts';
import { isForeign } from '../spec/daemon-fields.ts';
import { defineTarget } from './target.ts';
import { daemonLosses } from './without-daemon.ts';

export default defineTarget({
  title: 'Kubernetes',
  where: say`in Kubernetes`,
  inspects: false,
  losses: (spec) =>
    daemonLosses(
      spec,
      (field) => isForeign(field, 'kubernetes'),
      say`No daemon of Docker runs on a node.`,
      () => say`What a pod needs stands in kubernetes.yaml.`,
    ),
  concedes: {
    'dropped-binary': say`A directory in memory has no noexec in Kubernetes. An AppArmor profile that forbids programs below the writable paths closes it on nodes that have AppArmor.`,
  },
});
