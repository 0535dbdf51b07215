import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineConflict, runRefs } from './conflict.ts';

const MODEST = 64 * 1024 ** 2;

export default defineConflict({
  title: say`Tmpfs without size`,
  rules: ['R32'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (spec, service, workload) => {
    const { tmpfs = [] } = service.run;
    const endless = tmpfs.filter(({ size }) => !size).map(({ path }) => path);
    if (endless.length === 0) return [];
    const sizeOf = (path: string) => workload.writable.find((writable) => writable.path === path)?.size ?? MODEST;
    return [
      {
        fields: runRefs(service, 'tmpfs', 'memory'),
        says: say`${endless.join(', ')} may grow to half of the memory of the host.`,
        cure: {
          label: say`Give each a size`,
          spec: patchRun(spec, service.name, {
            tmpfs: tmpfs.map((mount) => (mount.size ? mount : { ...mount, size: sizeOf(mount.path) })),
          }),
        },
      },
    ];
  },
});
