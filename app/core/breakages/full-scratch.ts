import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineBreakage, inMebibytes, runRefs } from './breakage.ts';
import { mountedAt, pathsOf } from './mounts.ts';

const MIB = 1024 ** 2;
/** Of /dev/shm, where nothing is said. */
const ENGINE_SHM = 64 * MIB;

export default defineBreakage({
  title: say`A temporary file system that is full`,
  family: 'ENOSPC',
  rules: [],
  cause: say`The file system at that path is full: a tmpfs or /dev/shm at its size, or the disk of the host.`,
  cure: say`A larger size for that mount, and as much more memory, because its pages count against the limit.`,
  wrong: {
    cure: '--ipc host, or a tmpfs without a size',
    because: say`The first shares memory with every process of the host; the second may grow to half of the memory of the host.`,
  },
  fields: ['run.tmpfs', 'run.shmSize', 'run.storageSize', 'volume.backing'],
  signs: [
    /could not resize shared memory segment|\/dev\/shm.{0,120}no space left/i,
    /no space left on device|\bENOSPC\b|\berrno:? 28\b|disk quota exceeded|\bfile system is full\b/i,
  ],
  needs: ({ workload }) => (workload.shmFloor === undefined ? [] : [{ path: '/dev/shm', least: workload.shmFloor }]),
  refuses: (scene, wanted) => {
    const { spec, service, workload } = scene;
    const { shmSize = ENGINE_SHM, tmpfs = [], memory } = service.run;
    const roomier = (by: number) =>
      memory === undefined
        ? {}
        : {
            memory: memory + by,
            ...(service.run.memorySwap !== undefined && service.run.memorySwap > 0 && { memorySwap: service.run.memorySwap + by }),
          };
    if (wanted.some(({ path, line = '' }) => path?.startsWith('/dev/shm') || /shared memory segment/i.test(line))) {
      const least = wanted.find((one) => one.least !== undefined)?.least;
      if (least !== undefined && shmSize >= least) return undefined;
      const enough = Math.max(workload.shmSize ?? ENGINE_SHM, least ?? shmSize * 2);
      return {
        fields: runRefs(service, 'shmSize'),
        says: `/dev/shm has ${inMebibytes(shmSize)} here.`,
        cure: { label: say`${inMebibytes(enough)} for /dev/shm`, spec: patchRun(spec, service.name, { shmSize: enough }) },
      };
    }
    const held = pathsOf(scene, wanted).map((path) => mountedAt(scene, path));
    const full = held.flatMap((one) => (one.kind === 'tmpfs' && one.mount.size !== undefined ? [one.mount] : []))[0];
    const size = full?.size;
    if (!full || size === undefined) return undefined;
    return {
      fields: runRefs(service, 'tmpfs', 'memory'),
      says: say`The tmpfs on ${full.path} holds ${inMebibytes(size)}.`,
      cure: {
        label: `${inMebibytes(size * 2)} on ${full.path}`,
        spec: patchRun(spec, service.name, {
          tmpfs: tmpfs.map((mount) => (mount === full ? { ...mount, size: size * 2 } : mount)),
          ...roomier(size),
        }),
      },
    };
  },
});
