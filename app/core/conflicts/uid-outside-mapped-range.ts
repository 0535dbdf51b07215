import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { idsOf } from '../workloads/base.ts';
import { defineConflict, hostRefs, runRefs } from './conflict.ts';

/** Ids that a range of subordinate ids has, as `default` and the usual useradd make it. */
const RANGE = 65_536;

export default defineConflict({
  title: say`Uid outside mapped range`,
  rules: ['R12'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) => {
    const { userns, user, tmpfs } = service.run;
    const ids = idsOf(service, workload);
    if (spec.host.usernsRemap === undefined || userns === 'host' || !user || !ids || Math.max(ids.uid, ids.gid) < RANGE) return [];
    const { uid, gid } = workload;
    return [
      {
        fields: [...runRefs(service, 'user'), ...hostRefs(spec, 'usernsRemap')],
        says: say`The mapped range ends at ${RANGE - 1}: "cannot set uid to unmapped user in user namespace".`,
        cure: {
          label: `User ${uid}:${gid}`,
          spec: patchRun(spec, service.name, {
            user: { uid, gid },
            tmpfs: tmpfs?.map((mount) => (mount.uid === ids.uid ? { ...mount, uid, gid } : mount)),
          }),
        },
      },
    ];
  },
});
