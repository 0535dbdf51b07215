import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath } from '../../spec/path.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { lastingMounts, rootWritable } from '../standing.ts';

const TMP = containerPath('/tmp');
const MIB = 2 ** 20;

export default defineAttack({
  title: say`Fill the disk of the host`,
  does: say`A container’s writable layer has no limit of its own: what is written there is missing everywhere on the host.`,
  reaches: 'machine',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { readOnlyRootFilesystem: true, tmpfs: [{ path: TMP, size: 16 * MIB }] }),
  halves: [
    {
      belief: say`A tmpfs keeps writing off the disk`,
      says: say`Without a size it takes up to half of the host’s memory instead.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { readOnlyRootFilesystem: true, tmpfs: [{ path: TMP }] }),
      taken: ({ service: { run } }) => run.tmpfs?.some(({ size }) => size === undefined) ?? false,
    },
    {
      belief: say`A memory limit bounds a tmpfs without a size`,
      says: say`It does: what is written counts as memory of the container, and the writer is ended at the limit.`,
      outcome: 'stopped',
      change: (spec, service) =>
        patchRun(spec, service, {
          readOnlyRootFilesystem: true,
          tmpfs: [{ path: TMP }],
          memory: 96 * MIB,
          memorySwap: 96 * MIB,
        }),
      taken: ({ service: { run } }) => run.memory !== undefined && (run.tmpfs?.some(({ size }) => size === undefined) ?? false),
    },
    {
      belief: say`A memory limit bounds what a container writes`,
      says: say`Files on disk count as cache, which the kernel writes out and takes back.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { memory: 96 * MIB, memorySwap: 96 * MIB }),
      taken: ({ service: { run } }) => run.memory !== undefined && !run.readOnlyRootFilesystem,
    },
  ],
  verdict: (scene) => {
    const { spec, service } = scene;
    const { name, run } = service;
    const [sealed, tmpfs] = [fieldRef('run.readOnlyRootFilesystem', name), fieldRef('run.tmpfs', name)];
    if (rootWritable(scene))
      return through(say`The writable layer grows until the disk of the host is full.`, sealed, fieldRef('run.storageSize', name));
    const isBounded = (mount: string) =>
      spec.volumes.some(({ name: other, backing }) => other === mount && backing && backing.type !== 'directory');
    const lasting = lastingMounts(scene).filter((mount) => !isBounded(mount));
    if (lasting.length > 0)
      return partly(
        say`Only where its data lies, which has no quota: ${lasting.join(', ')}.`,
        fieldRef(run.volumes ? 'run.volumes' : run.binds ? 'run.binds' : 'run.systemBinds', name),
      );
    const unsized = run.tmpfs?.some(({ size }) => size === undefined);
    if (run.memory === undefined && (unsized || run.ipc === 'host'))
      return partly(say`Not the disk, but the memory: a tmpfs without a size.`, unsized ? tmpfs : fieldRef('run.ipc', name));
    return stopped(say`The root filesystem is read-only, and what may be written to has a size.`, sealed, tmpfs);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.13' },
    { of: 'run here', id: 'size of --tmpfs and --memory, Engine 20.10.24' },
  ],
});
