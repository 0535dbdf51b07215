import { say } from '../../languages/say.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Security module may be absent`,
  rules: ['R52'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24 without AppArmor and SELinux',
  find: ({ host: { securityModule } }, service) => {
    const { apparmor, selinux } = service.run;
    const hasProfile = apparmor !== undefined && apparmor !== 'unconfined';
    if (!hasProfile && (selinux === undefined || selinux === 'disable')) return [];
    const module = hasProfile ? 'apparmor' : 'selinux';
    if (securityModule === module) return [];
    return [
      {
        fields: runRefs(service, module),
        says: say`A host without ${hasProfile ? 'AppArmor' : 'SELinux'} accepts this and does nothing; look at docker info --format '{{.SecurityOptions}}'.`,
      },
    ];
  },
});
