import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { holds, isRemapped } from '../standing.ts';

export default defineAttack({
  title: say`Mount anew what the engine has sealed`,
  does: say`With CAP_SYS_ADMIN a process mounts file systems, makes /proc/sys writable again and takes the masks off /proc.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { capAdd: ['SYS_ADMIN'] }),
  hardened: (spec, service) => patchRun(spec, service, { capAdd: undefined }),
  halves: [
    {
      belief: say`No new privileges keeps it harmless`,
      says: say`It keeps a process from gaining privileges; this one was given.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { noNewPrivileges: true }),
      taken: ({ service: { run } }) => run.noNewPrivileges ?? false,
    },
    {
      belief: say`A read-only root filesystem keeps it harmless`,
      says: say`Whoever may mount makes it writable again.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { readOnlyRootFilesystem: true }),
      taken: ({ service: { run } }) => run.readOnlyRootFilesystem ?? false,
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const given = run.privileged ? fieldRef('run.privileged', name) : fieldRef('run.capAdd', name);
    if (!holds(scene, 'SYS_ADMIN'))
      return stopped(say`The process may not mount: it lacks CAP_SYS_ADMIN.`, given, fieldRef('run.user', name));
    if (isRemapped(scene))
      return partly(
        say`It mounts file systems of its own, but the settings of the host belong to another root.`,
        given,
        'host.usernsRemap',
      );
    return through(say`Root with CAP_SYS_ADMIN remounts what the engine has sealed.`, given, fieldRef('run.user', name));
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.4' },
    { of: 'Kubernetes PSS', id: 'baseline capabilities' },
    { of: 'man 7', id: 'capabilities' },
  ],
});
