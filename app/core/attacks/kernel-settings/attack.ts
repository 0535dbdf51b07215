import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { holds, isHostRoot, isRemapped } from '../standing.ts';

export default defineAttack({
  title: say`Change settings of the host’s kernel`,
  does: say`Settings in /proc/sys hold for the whole host; core_pattern even names a program that the kernel starts as root.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { unmaskPaths: true }),
  hardened: (spec, service) => patchRun(spec, service, { unmaskPaths: undefined }),
  halves: [
    {
      belief: say`Without capabilities root cannot change settings of the kernel`,
      says: say`The files belong to root, and an owner needs no capability.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'], noNewPrivileges: true }),
      taken: ({ service: { run } }) => run.capDrop?.includes('ALL') ?? false,
    },
    {
      belief: say`A user other than root makes the masks superfluous`,
      says: say`It changes nothing, but reads what is otherwise masked, such as /proc/keys.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 } }),
      taken: ({ service: { run } }) => (run.unmaskPaths ?? false) && run.user !== undefined,
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const masks = fieldRef('run.unmaskPaths', name);
    const by = run.privileged ? fieldRef('run.privileged', name) : run.unmaskPaths ? masks : fieldRef('run.capAdd', name);
    if (!run.privileged && !run.unmaskPaths && !holds(scene, 'SYS_ADMIN'))
      return stopped(say`The engine keeps /proc/sys read-only and masks the telling files of /proc.`, masks);
    if (isHostRoot(scene)) return through('/proc/sys is writable for root, or root makes it so.', by, fieldRef('run.user', name));
    return partly(
      say`The settings belong to root of the host; files that are otherwise masked can be read.`,
      by,
      isRemapped(scene) ? 'host.usernsRemap' : fieldRef('run.user', name),
    );
  },
  sources: [
    { of: 'Kubernetes PSS', id: 'baseline procMount' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
  ],
});
