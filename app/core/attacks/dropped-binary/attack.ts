import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath } from '../../spec/path.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { isRoot, lastingMounts, rootWritable } from '../standing.ts';

const TMP = containerPath('/tmp');
const USER = { uid: 10001, gid: 10001 };

export default defineAttack({
  title: say`Run a binary that was dropped`,
  does: say`Malware writes a program into a directory that anybody may write to, and starts it.`,
  reaches: 'container',
  weak: (spec) => spec,
  hardened: (spec, service) => patchRun(spec, service, { user: USER, readOnlyRootFilesystem: true, tmpfs: [{ path: TMP }] }),
  halves: [
    {
      belief: say`A read-only root filesystem and a noexec tmpfs leave nothing to run from`,
      says: say`Root still writes to /dev, a tmpfs of the engine’s own that lets programs run, even without capabilities.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { readOnlyRootFilesystem: true, tmpfs: [{ path: TMP }], capDrop: ['ALL'] }),
      taken: (scene) =>
        isRoot(scene) && (scene.service.run.readOnlyRootFilesystem ?? false) && !scene.service.run.tmpfs?.some(({ exec }) => exec),
    },
    {
      belief: say`A tmpfs on /tmp is noexec, so nothing dropped can run`,
      says: say`Not from /tmp; /var/tmp and every other writable directory of the image still run programs.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { tmpfs: [{ path: TMP }] }),
      taken: ({ service: { run } }) => run.tmpfs !== undefined && !run.readOnlyRootFilesystem,
    },
    {
      belief: say`A read-only root filesystem keeps foreign programs from running`,
      says: say`With exec on a tmpfs they run from there. The engine’s default is noexec.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { user: USER, readOnlyRootFilesystem: true, tmpfs: [{ path: TMP, exec: true }] }),
      taken: ({ service: { run } }) => (run.readOnlyRootFilesystem ?? false) && (run.tmpfs?.some(({ exec }) => exec) ?? false),
    },
    {
      belief: say`Without root and capabilities nothing foreign runs`,
      says: say`Running a program needs neither.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { user: USER, capDrop: ['ALL'], noNewPrivileges: true }),
      taken: ({ service: { run } }) => run.user !== undefined && (run.capDrop?.includes('ALL') ?? false),
    },
  ],
  verdict: (scene) => {
    const { spec, service } = scene;
    const { name, run } = service;
    const [sealed, tmpfs] = [fieldRef('run.readOnlyRootFilesystem', name), fieldRef('run.tmpfs', name)];
    if (rootWritable(scene)) return through(say`The root filesystem is writable, and programs run from it.`, sealed);
    if (run.tmpfs?.some(({ exec }) => exec)) return through(say`A tmpfs of the plan lets programs run.`, tmpfs);
    if (isRoot(scene))
      return through(say`Root writes to /dev, a tmpfs of the engine’s that lets programs run.`, fieldRef('run.user', name));
    if (run.ipc === 'host') return through(say`The /dev/shm of the host lets programs run.`, fieldRef('run.ipc', name));
    // A volume with a backing of its own is written with noexec.
    const isBacked = (volume: string) => spec.volumes.some(({ name: other, backing }) => other === volume && backing !== undefined);
    const running = lastingMounts(scene).filter((mount) => !isBacked(mount));
    if (running.length > 0)
      return partly(
        say`Only from where its data lies: ${running.join(', ')}.`,
        fieldRef(run.volumes ? 'run.volumes' : run.binds ? 'run.binds' : 'run.systemBinds', name),
      );
    return stopped(
      say`Every directory that it may write to is noexec. Scripts of an interpreter in the image still run.`,
      sealed,
      fieldRef('run.user', name),
      tmpfs,
    );
  },
  sources: [
    { of: 'OWASP Docker', id: 'RULE #8' },
    { of: 'NIST SP 800-190', id: '4.4.4' },
  ],
});
