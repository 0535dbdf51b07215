import { patch, patchRun } from '../spec/edit.ts';
import type { Tmpfs } from '../spec/spec.ts';
import { idsOf } from '../workloads/base.ts';
import { defineConflict, isMounted, runRefs } from './conflict.ts';

export default defineConflict({
  rules: ['R02'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) => {
    const { run } = service;
    if (!run.readOnlyRootFilesystem) return [];
    const missing = workload.writable.filter(({ path }) => !isMounted(run, path));
    if (missing.length === 0) return [];
    const ids = idsOf(service, workload);
    const added = missing.map(({ path, size, mode, exec }) =>
      patch<Tmpfs>({ path, size, mode }, { exec, ...(ids && ids.uid !== 0 ? ids : {}) }),
    );
    return [
      {
        fields: runRefs(service, 'readOnlyRootFilesystem', 'tmpfs'),
        says: `${workload.title} writes to ${missing.map(({ path }) => path).join(', ')}, which is read-only here: "Read-only file system".`,
        cure: { label: 'Mount a tmpfs there', spec: patchRun(spec, service.name, { tmpfs: [...(run.tmpfs ?? []), ...added] }) },
      },
    ];
  },
});
