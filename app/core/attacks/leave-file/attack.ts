import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath } from '../../spec/path.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { lastingMounts, rootWritable } from '../standing.ts';

const DATA = 'data';

export default defineAttack({
  title: say`Leave tools and a web shell behind`,
  does: say`An intruder writes files that are still there after the process has been restarted.`,
  reaches: 'container',
  weak: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 } }),
  hardened: (spec, service) => patchRun(spec, service, { readOnlyRootFilesystem: true, tmpfs: [{ path: containerPath('/tmp') }] }),
  halves: [
    {
      belief: say`A tmpfs on /tmp is enough`,
      says: say`Images have more than one directory that everybody may write to; /var/tmp is one.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { tmpfs: [{ path: containerPath('/tmp') }] }),
      taken: ({ service: { run } }) => run.tmpfs !== undefined && !run.readOnlyRootFilesystem,
    },
    {
      belief: say`Read-only means that nothing can be written`,
      says: say`The flag is about the root filesystem: volumes stay writable, and what is left there lasts.`,
      outcome: 'partly',
      change: (spec, service) => ({
        ...patchRun(spec, service, {
          readOnlyRootFilesystem: true,
          volumes: [{ volume: DATA, target: containerPath('/srv/upload') }],
        }),
        volumes: [{ name: DATA }],
      }),
      taken: (scene) => (scene.service.run.readOnlyRootFilesystem ?? false) && lastingMounts(scene).length > 0,
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const sealed = fieldRef('run.readOnlyRootFilesystem', name);
    if (rootWritable(scene)) return through(say`The root filesystem is writable, so files stay until the container is replaced.`, sealed);
    const lasting = lastingMounts(scene);
    if (run.ipc === 'host')
      return partly(say`Only in the /dev/shm of the host, which lasts until the host restarts.`, fieldRef('run.ipc', name));
    if (lasting.length > 0)
      return partly(
        say`Only where its data lies: ${lasting.join(', ')}.`,
        fieldRef(run.volumes ? 'run.volumes' : run.binds ? 'run.binds' : 'run.systemBinds', name),
      );
    return stopped(say`The root filesystem is read-only and nothing writable outlives the container.`, sealed);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.13' },
    { of: 'OWASP Docker', id: 'RULE #8' },
  ],
});
