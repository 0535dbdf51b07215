import { say } from '../../languages/say.ts';
import { adjustmentOf } from '../spec/confinement.ts';
import { listed, patch, patchRun } from '../spec/edit.ts';
import type { Syscalls } from '../spec/spec.ts';
import { defineConflict, runRefs } from './conflict.ts';

/** What the runtime itself calls between the filter and the program; each was taken away, and no container started. */
const ALWAYS = ['close', 'execve', 'fstatfs', 'futex', 'getdents64', 'openat', 'write'];
/** Without no-new-privileges the filter comes first, and with it everything that sets the user. */
const BEFORE_USER = [
  ...['capget', 'capset', 'chdir', 'fstat', 'getppid', 'newfstatat', 'prctl', 'read', 'rt_sigreturn'],
  ...['setgid', 'setgroups', 'setuid'],
];
/** What the C libraries of x86-64 call before a program's first line. */
const LIBRARY = ['arch_prctl', 'mprotect'];

export default defineConflict({
  title: say`Runtime without its calls`,
  rules: [],
  severity: 'error',
  scope: 'service',
  source: 'run here, Engine 20.10.24, runc 1.1.5: each call taken away alone',
  find: (spec, service) => {
    const { allow, deny = [] } = adjustmentOf(service) ?? {};
    const first = !(service.run.noNewPrivileges ?? spec.host.noNewPrivileges ?? false);
    const needed = [...ALWAYS, ...LIBRARY, ...(first ? BEFORE_USER : [])];
    const missing = deny.filter((call) => needed.includes(call));
    if (missing.length === 0) return [];
    const rest = listed(deny.filter((call) => !missing.includes(call)));
    const syscalls = patch<Syscalls>({}, { allow, deny: rest });
    return [
      {
        fields: runRefs(service, 'syscalls', 'noNewPrivileges'),
        says: say`The runtime and the C library need ${missing.join(', ')}: no container starts without ("runc create failed", or exit code 127).`,
        cure: {
          label: `Keep ${missing.join(', ')}`,
          spec: patchRun(spec, service.name, allow || rest ? { syscalls } : { seccomp: undefined, syscalls: undefined }),
        },
      },
    ];
  },
});
