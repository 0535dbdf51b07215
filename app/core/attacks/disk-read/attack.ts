import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { cannotGain, isHostRoot, isRemapped } from '../standing.ts';

export default defineAttack({
  title: say`Read the host’s disks past every file mode`,
  does: say`A privileged container has the block devices of the host: it mounts them, or reads them as they are.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { privileged: true }),
  hardened: (spec, service) => patchRun(spec, service, { privileged: undefined }),
  halves: [
    {
      belief: say`Dropping every capability binds a privileged container`,
      says: say`The engine gives a privileged container everything before it reads what to drop.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'] }),
      taken: ({ service: { run } }) => (run.privileged ?? false) && (run.capDrop?.includes('ALL') ?? false),
    },
    {
      belief: say`No new privileges and a read-only root filesystem bind it`,
      says: say`The process has every privilege from the start and may mount.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { readOnlyRootFilesystem: true, noNewPrivileges: true }),
      taken: ({ service: { run } }) => (run.privileged ?? false) && (run.readOnlyRootFilesystem ?? false),
    },
    {
      belief: say`A user other than root makes it harmless`,
      says: say`One set-uid file of the image, and its process is root with every device.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 } }),
      taken: ({ service: { run } }) => (run.privileged ?? false) && run.user !== undefined,
    },
    {
      belief: say`Every capability is as much as privileged`,
      says: say`It is much, but not the devices: the device cgroup still refuses them.`,
      outcome: 'stopped',
      change: (spec, service) => patchRun(spec, service, { privileged: undefined, capAdd: ['ALL'] }),
      taken: ({ service: { run } }) => !run.privileged && (run.capAdd?.includes('ALL') ?? false),
    },
    {
      belief: say`A device that is only read is harmless`,
      says: say`Reading a disk is reading every file on it, whatever the file modes say.`,
      outcome: 'through',
      change: (spec, service) =>
        patchRun(spec, service, {
          privileged: undefined,
          devices: [{ source: hostPath('/dev/sdb'), target: containerPath('/dev/data'), rights: 'r' }],
        }),
      taken: ({ service: { run } }) => run.devices?.some(({ rights }) => rights === 'r') ?? false,
    },
  ],
  verdict: (scene) => {
    const { name, build, run } = scene.service;
    const given = fieldRef(run.privileged ? 'run.privileged' : 'run.devices', name);
    const readable = run.privileged || (run.devices ?? []).some(({ rights = 'rwm' }) => rights.includes('r'));
    if (!readable)
      return stopped(
        say`The device cgroup refuses every device of the host.`,
        fieldRef('run.privileged', name),
        fieldRef('run.devices', name),
      );
    if (isHostRoot(scene)) return through(say`Root reads the devices that it was given.`, given, fieldRef('run.user', name));
    if (isRemapped(scene)) return stopped(say`The device belongs to root of the host, which is another user here.`, 'host.usernsRemap');
    if (cannotGain(scene) || build.stripSetuid)
      return stopped(
        say`The device belongs to root, and the process cannot become root.`,
        fieldRef('run.user', name),
        fieldRef('run.noNewPrivileges', name),
      );
    return through(
      say`A set-uid file makes the process root, which reads the devices that it was given.`,
      given,
      fieldRef('run.noNewPrivileges', name),
    );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.5' },
    { of: 'OWASP Docker', id: 'RULE #3' },
    { of: 'Kubernetes PSS', id: 'baseline privileged' },
  ],
});
