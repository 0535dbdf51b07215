import { patchRun } from '../spec/edit.ts';
import { buildRefs, defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  rules: ['R22'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, { uid, gid }) => {
    const { user } = service.run;
    if (service.build.repository !== 'scratch' || !user || Number.isInteger(Number(user.uid))) return [];
    return [
      {
        fields: [...runRefs(service, 'user'), ...buildRefs(service, 'repository')],
        says: `An empty image has no /etc/passwd: "unable to find user ${user.uid}: no matching entries in passwd file".`,
        cure: { label: `User ${uid}:${gid}`, spec: patchRun(spec, service.name, { user: { uid, gid } }) },
      },
    ];
  },
});
