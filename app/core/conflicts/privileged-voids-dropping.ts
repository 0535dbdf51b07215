import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Privileged voids dropping`,
  rules: ['R01'],
  severity: 'error',
  scope: 'service',
  source: 'moby caps/utils.go',
  find: (spec, service) => {
    if (!service.run.privileged) return [];
    const voided = runRefs(service, 'capDrop', 'capAdd', 'seccomp', 'syscalls', 'apparmor', 'selinux', 'devices');
    if (voided.length === 0) return [];
    return [
      {
        fields: [...runRefs(service, 'privileged'), ...voided],
        says: say`A privileged container gets every capability and device before the engine reads what to drop; seccomp, AppArmor and masked paths are off.`,
        cure: { label: say`Not privileged`, spec: patchRun(spec, service.name, { privileged: undefined }) },
      },
    ];
  },
});
