import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Device } from '../../spec/spec.ts';
import { defineAttack, stopped, through } from '../attack.ts';
import { isHostRoot, isRemapped } from '../standing.ts';

const DISK: Device = { source: hostPath('/dev/sdb'), target: containerPath('/dev/data') };

export default defineAttack({
  title: say`Write to a device of the host`,
  does: say`A device is given with every right unless the plan says less; what is written there changes the host’s data under its feet.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { devices: [DISK] }),
  hardened: (spec, service) => patchRun(spec, service, { devices: [{ ...DISK, rights: 'r' }] }),
  halves: [
    {
      belief: say`Without capabilities root cannot write to a device`,
      says: say`The device’s file belongs to root, and an owner needs no capability.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'], readOnlyRootFilesystem: true }),
      taken: ({ service: { run } }) => run.capDrop?.includes('ALL') ?? false,
    },
    {
      belief: say`Read rights hold in a privileged container`,
      says: say`A privileged container has every device with every right.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { devices: [{ ...DISK, rights: 'r' }], privileged: true }),
      taken: ({ service: { run } }) => run.privileged ?? false,
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const devices = fieldRef('run.devices', name);
    const written = (run.devices ?? []).filter(({ rights = 'rwm' }) => rights.includes('w'));
    if (!run.privileged && written.length === 0)
      return stopped(
        run.devices
          ? say`The device cgroup refuses to write: the devices are given to read.`
          : say`The device cgroup refuses every device of the host.`,
        devices,
      );
    if (!isHostRoot(scene))
      return stopped(
        say`The device belongs to root of the host, and the process is another user.`,
        isRemapped(scene) ? 'host.usernsRemap' : fieldRef('run.user', name),
      );
    if (run.privileged)
      return through(
        say`A privileged root writes to every device of the host.`,
        fieldRef('run.privileged', name),
        fieldRef('run.user', name),
      );
    return through(say`Root writes to ${written.map(({ source }) => source).join(', ')}.`, devices, fieldRef('run.user', name));
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.18' },
    { of: 'ANSSI-FT-082', id: 'R2' },
  ],
});
