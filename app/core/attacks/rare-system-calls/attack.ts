import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { letsThrough, seccompOf } from '../standing.ts';

export default defineAttack({
  title: say`Use system calls that the service never makes`,
  does: say`A program that runs from memory alone, a debugger, io_uring: each is one system call that most services have no need of.`,
  reaches: 'container',
  weak: (spec, service) => patchRun(spec, service, { user: { uid: 10001, gid: 10001 }, seccomp: 'unconfined' }),
  hardened: (spec, service) => patchRun(spec, service, { seccomp: './seccomp.json' }),
  halves: [
    {
      belief: say`The default profile leaves only what services need`,
      says: say`It is made so that nearly everything runs: memfd_create, ptrace and io_uring (until Engine 25) stay open, so a program runs without any file.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { seccomp: undefined }),
      taken: (scene) => seccompOf(scene) === 'default',
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
        const opened = letsThrough(scene, 'unshare', 'keyctl');
        if (letsThrough(scene, 'memfd_create').length === 0)
          return stopped(say`The changed profile has no memfd_create, so no program runs without a file.`, changes, profile);
        if (opened.length === 2)
          return through(say`The changed profile leaves memfd_create open, and adds ${opened.join(' and ')}.`, changes);
        return partly(say`The changed profile leaves memfd_create open, so a program runs without any file.`, changes, profile);
      }
      case 'default':
        return partly(say`The default seccomp profile has to suit every service, and leaves memfd_create and ptrace open.`, profile);
    }
  },
  sources: [
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'ANSSI-FT-082', id: 'R7' },
    { of: 'moby', id: 'profiles/seccomp/default.json' },
  ],
});
