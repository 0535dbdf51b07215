/** What the container finds in its file system, and its environment. */
import type { Run } from '../../../spec/spec.ts';
import type { Names } from '../names.ts';
import { listOf, type Mount, mountedTmpfs, readMount, readTmpfs, readVolumeFlag, toBind, toSecret, toVolume } from './mount.ts';
import { pair, type Reading, type Readings, truth } from './reading.ts';

type MountField = 'engineSockets' | 'systemBinds' | 'secrets' | 'volumes' | 'binds';

const mounts = <F extends MountField>(
  field: F,
  one: (mount: Mount, names: Names) => Required<Run>[F][number],
): Reading<readonly Required<Run>[F][number][]> => ({
  also: ['-v', '--volume'],
  read: (value, names, flag) => {
    const mount = flag === '--mount' ? readMount(value) : readVolumeFlag(value);
    return listOf(mount) === field ? [one(mount, names)] : undefined;
  },
});

export const files: Readings<MountField | 'readOnlyRootFilesystem' | 'tmpfs' | 'environment'> = {
  readOnlyRootFilesystem: { read: truth },
  tmpfs: {
    also: ['--mount'],
    read: (value, _, flag) => {
      if (flag === '--tmpfs') return [readTmpfs(value)];
      const mount = readMount(value);
      return mount.type === 'tmpfs' ? [mountedTmpfs(mount)] : undefined;
    },
  },
  volumes: mounts('volumes', toVolume),
  binds: mounts('binds', toBind),
  systemBinds: mounts('systemBinds', toBind),
  engineSockets: mounts('engineSockets', toBind),
  secrets: mounts('secrets', toSecret),
  environment: { also: ['-e'], read: pair('NAME=VALUE; without a value it comes from the caller') },
};
