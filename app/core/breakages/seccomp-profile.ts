import { say } from '../../languages/say.ts';
import { adjustmentOf } from '../spec/confinement.ts';
import { patchHost, patchRun } from '../spec/edit.ts';
import { fieldRef } from '../spec/fields.ts';
import type { Service, Spec, Syscalls } from '../spec/spec.ts';
import { defineBreakage, runRefs } from './breakage.ts';

const isOwn = (profile: string | undefined): boolean => profile !== undefined && profile !== 'unconfined' && profile !== 'builtin';

/** The plan with what it adds to the default alone. */
const withoutRemovals = (spec: Spec, { name }: Service, allow: Syscalls['allow']): Spec =>
  patchRun(spec, name, allow ? { syscalls: { allow } } : { seccomp: undefined, syscalls: undefined });

export default defineBreakage({
  title: say`A system call that the profile lacks`,
  family: 'EPERM',
  rules: [],
  cause: say`The seccomp profile refuses a system call. It may show late: PostgreSQL starts without sync_file_range and ends in a panic at its first checkpoint.`,
  cure: say`That one call added to the profile; strace -f -c of the program names those that it uses.`,
  wrong: {
    cure: say`seccomp=unconfined, or --privileged`,
    because: say`Both open every call that escapes are made of, for the sake of one.`,
  },
  fields: ['run.seccomp', 'run.syscalls', 'host.seccompProfile'],
  signs: [
    /\b(?:mkdir|clone|unshare|io_uring\w*|perf_event_open|keyctl|bpf|userfaultfd|personality|sync_file_range)\b.{0,120}(?:operation not permitted|EPERM)/i,
    /operation not permitted|\bEPERM\b/i,
    /function not implemented|\bENOSYS\b|bad system call|\bSIGSYS\b/i,
    /could not flush dirty data/,
  ],
  refuses: ({ spec, service }) => {
    const { allow, deny = [] } = adjustmentOf(service) ?? {};
    if (deny.length > 0)
      return {
        fields: runRefs(service, 'syscalls', 'seccomp'),
        says: say`The plan takes ${deny.join(', ')} away from the default, and one of them may be missing.`,
        cure: { label: say`Taking none away`, spec: withoutRemovals(spec, service, allow) },
      };
    if (adjustmentOf(service)) return undefined;
    const says = say`A profile of your own decides which system calls there are, and this one may be missing.`;
    if (isOwn(service.run.seccomp))
      return {
        fields: runRefs(service, 'seccomp'),
        says,
        cure: { label: say`The engine’s default profile`, spec: patchRun(spec, service.name, { seccomp: undefined }) },
      };
    if (service.run.seccomp === undefined && isOwn(spec.host.seccompProfile))
      return {
        fields: [fieldRef('host.seccompProfile')],
        says,
        cure: { label: say`The engine’s default profile`, spec: patchHost(spec, { seccompProfile: undefined }) },
      };
    return undefined;
  },
});
