import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { grants, letsThrough, seccompOf } from '../standing.ts';

/** The calls that the probe makes. */
const TRIED = ['unshare', 'keyctl', 'add_key', 'userfaultfd'];
/** Others that lead to the same parts of the kernel, and to more of them. */
const DOORS = [
  ...[...TRIED, 'clone', 'clone3', 'setns', 'request_key', 'bpf', 'perf_event_open', 'mount', 'fsopen', 'move_mount', 'open_tree'],
  ...['io_uring_setup', 'io_uring_enter', 'pivot_root', 'open_by_handle_at', 'kexec_load', 'init_module', 'finit_module'],
];

export default defineAttack({
  title: say`Reach kernel code with a history of holes`,
  does: say`User namespaces, keyrings and userfaultfd have been the way into many kernels; without a filter every user may call them.`,
  reaches: 'host',
  weak: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 }, seccomp: 'unconfined' }),
  hardened: (spec, service) => patchRun(spec, service, { seccomp: undefined }),
  halves: [
    {
      belief: say`Without capabilities and new privileges no filter is needed`,
      says: say`These calls need no capability.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { capDrop: ['ALL'], noNewPrivileges: true }),
      taken: ({ service: { run } }) => run.capDrop?.includes('ALL') ?? false,
    },
    {
      belief: say`The default profile holds whatever capabilities are added`,
      says: say`It opens the calls that belong to an added capability; SYS_ADMIN opens user namespaces and mounts.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { seccomp: undefined, capAdd: ['SYS_ADMIN'] }),
      taken: (scene) => seccompOf(scene) === 'default' && grants(scene, 'SYS_ADMIN'),
    },
  ],
  verdict: (scene) => {
    const { name, run } = scene.service;
    const profile = fieldRef('run.seccomp', name);
    switch (seccompOf(scene)) {
      case 'none':
        return through(say`No seccomp filter: the kernel answers every call.`, run.privileged ? fieldRef('run.privileged', name) : profile);
      case 'own':
        return stopped(say`A seccomp profile of your own is in force; what it allows is not read here.`, profile);
      case 'adjusted': {
        const changes = fieldRef('run.syscalls', name);
        const opened = letsThrough(scene, ...DOORS);
        if (opened.length === 0) return stopped(say`The changed profile refuses these calls as the default does.`, changes, profile);
        const says = say`The changed profile lets through ${opened.join(', ')}.`;
        const decides = [changes, ...(grants(scene, 'SYS_ADMIN') ? [fieldRef('run.capAdd', name)] : [])];
        return TRIED.every((call) => opened.includes(call)) ? through(says, ...decides) : partly(says, ...decides);
      }
      case 'default':
        if (grants(scene, 'SYS_ADMIN'))
          return partly(
            say`The default seccomp profile opens what SYS_ADMIN is for: user namespaces, mounts, bpf.`,
            fieldRef('run.capAdd', name),
          );
        return stopped(say`The default seccomp profile refuses these calls.`, profile);
    }
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.22' },
    { of: 'OWASP Docker', id: 'RULE #6' },
    { of: 'moby', id: 'profiles/seccomp/default.json' },
  ],
});
