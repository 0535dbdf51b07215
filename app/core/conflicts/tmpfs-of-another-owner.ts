import { patchRun } from '../spec/edit.ts';
import type { Tmpfs } from '../spec/spec.ts';
import { idsOf } from '../workloads/base.ts';
import { defineConflict, runRefs } from './conflict.ts';

const WRITABLE_BY_ALL = 0o002;

/** Without owner and mode, runc copies those of the image's directory; before 1.1.8 even over a mode that is given. */
const isClosed = ({ uid, gid, mode }: Tmpfs, ids: { uid: number; gid: number }): boolean =>
  uid === undefined || gid === undefined || mode === undefined || (uid !== ids.uid && (mode & WRITABLE_BY_ALL) === 0);

export default defineConflict({
  rules: ['R33'],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24, runc 1.1.5',
  find: (spec, service, workload) => {
    const { tmpfs = [] } = service.run;
    const ids = idsOf(service, workload);
    if (!ids || ids.uid === 0) return [];
    const closed = tmpfs.filter((mount) => isClosed(mount, ids)).map(({ path }) => path);
    if (closed.length === 0) return [];
    const modeOf = ({ path, mode }: Tmpfs) => mode ?? workload.writable.find((writable) => writable.path === path)?.mode ?? 0o1777;
    return [
      {
        fields: runRefs(service, 'tmpfs', 'user'),
        says: `${closed.join(', ')} may belong to another user than ${ids.uid}: "Permission denied".`,
        cure: {
          label: `Owner ${ids.uid}:${ids.gid}`,
          spec: patchRun(spec, service.name, {
            tmpfs: tmpfs.map((mount) => (isClosed(mount, ids) ? { ...mount, ...ids, mode: modeOf(mount) } : mount)),
          }),
        },
      },
    ];
  },
});
