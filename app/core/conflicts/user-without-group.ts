import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`User without group`,
  rules: ['R20'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) => {
    const { user } = service.run;
    const uid = Number(user?.uid);
    if (!user || user.gid !== undefined || !Number.isInteger(uid) || uid === 0) return [];
    const gid = uid === workload.uid ? workload.gid : uid;
    return [
      {
        fields: runRefs(service, 'user'),
        says: say`A uid without a gid runs in group root: uid=${uid} gid=0(root).`,
        cure: { label: `Group ${gid}`, spec: patchRun(spec, service.name, { user: { ...user, gid } }) },
      },
    ];
  },
});
