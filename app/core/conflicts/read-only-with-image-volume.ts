import { say } from '../../languages/say.ts';
import { defineConflict, isMounted, runRefs } from './conflict.ts';

export default defineConflict({
  title: say`Read only with image volume`,
  rules: ['R03'],
  severity: 'warn',
  scope: 'service',
  source: 'run here, Engine 20.10.24',
  find: (_spec, service, workload) => {
    const { run } = service;
    if (!run.readOnlyRootFilesystem) return [];
    const bare = [...new Set([...workload.imageVolumes, ...(run.imageVolumes ?? [])])].filter((path) => !isMounted(run, path));
    if (bare.length === 0) return [];
    return [
      {
        fields: runRefs(service, 'readOnlyRootFilesystem', 'imageVolumes'),
        says: say`The image declares ${bare.join(', ')} as VOLUME: it stays writable, in an anonymous volume, although the root filesystem is read-only.`,
      },
    ];
  },
});
