import { say } from '../../../languages/say.ts';
import { grantedBy } from '../../spec/capability.ts';
import { adjustmentOf, effective, seccompFile } from '../../spec/confinement.ts';
import { patch, patchRun } from '../../spec/edit.ts';
import type { Service, Syscalls } from '../../spec/spec.ts';
import { isKnown } from '../../spec/system-calls.ts';
import { type Answer, defineControl, type Judgement, open, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';
import { openedBy } from './opens.ts';

const byProfile = byValue('run', 'seccomp', { engine: undefined, unconfined: 'unconfined' }, { given: 'custom' });
const listsOf = ({ allow, deny }: Answer): Syscalls => patch<Syscalls>({}, { allow, deny } as Syscalls);

function judged({ run }: Service, changes: Syscalls): Judgement {
  const unknown = [...(changes.allow ?? []), ...(changes.deny ?? [])].filter((call) => !isKnown(call));
  const [first, ...more] = openedBy(effective(changes, grantedBy(run)).allow);
  if (first) {
    const says = `${[first, ...more].map((one) => one.says).join('; ')}.`;
    return first.isWide ? open(says) : weakened(says);
  }
  return unknown.length > 0 ? weakened(say`No call of this name is known here, so nothing may come of it: ${unknown.join(', ')}.`) : sealed;
}

export default defineControl({
  step: 'privileges',
  rank: 70,
  scope: 'service',
  title: say`Seccomp profile`,
  question: say`Which system calls may the process make?`,
  keys: ['--security-opt seccomp', 'security_opt: seccomp'],
  fields: ['run.seccomp', 'run.syscalls'],
  options: [
    {
      choice: 'adjusted',
      label: say`Those of the engine's default, with these changes`,
      asks: ['deny', 'allow'],
      stops: say`What you take away, and all that the default refuses; clone3 stays answered as missing.`,
      costs: say`A new engine changes its own default, not this file.`,
    },
    {
      choice: 'custom',
      label: say`Those of your own profile`,
      asks: ['seccomp'],
      stops: say`What you leave out of it.`,
      costs: say`A profile must follow every new program and library.`,
    },
    {
      choice: 'engine',
      label: say`Those of the engine's default profile`,
      stops: say`New user namespaces, mounts, bpf, perf, keyrings and io_uring.`,
    },
    { choice: 'unconfined', label: say`All`, costs: say`The whole kernel is within reach.` },
  ],
  details: {
    deny: { type: 'list', kind: 'systemCall', label: say`Take away`, hint: say`Such as ptrace, process_vm_readv or memfd_create.` },
    allow: { type: 'list', kind: 'systemCall', label: say`Add`, hint: say`The one call that the program lacks, such as io_uring_setup.` },
    seccomp: { type: 'text', kind: 'profile', label: say`Profile`, hint: say`A JSON file, read by the client.` },
  },
  read: (at) => {
    const changes = adjustmentOf(at.service);
    return changes ? { choice: 'adjusted', ...changes } : byProfile.read(at);
  },
  write: (at, answer) => {
    const { name } = at.service;
    const changes = listsOf(answer);
    if (answer.choice !== 'adjusted') return patchRun(byProfile.write(at, answer), name, { syscalls: undefined });
    const isStated = changes.allow !== undefined || changes.deny !== undefined;
    return patchRun(
      at.spec,
      name,
      isStated ? { seccomp: seccompFile(name), syscalls: changes } : { seccomp: undefined, syscalls: undefined },
    );
  },
  refuses: (answer, at) => {
    if (answer.choice !== 'adjusted') return byProfile.refuses(answer, at);
    const { allow = [], deny = [] } = listsOf(answer);
    const both = allow.find((call) => deny.includes(call));
    return both === undefined ? undefined : { detail: 'allow', says: say`${both} is taken away as well.` };
  },
  recommend: ({ workload }) => ({
    answer: { choice: 'engine' },
    because: say`${workload.title} works within the default profile, which the engine keeps up to date.`,
  }),
  judge: ({ service }) => {
    if (service.run.seccomp === 'unconfined')
      return open(say`No system call is filtered: user namespaces, and with them most of the kernel, are open.`);
    const changes = adjustmentOf(service);
    return changes ? judged(service, changes) : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.22' },
    { of: 'OWASP Docker', id: 'RULE #6' },
    { of: 'ANSSI-FT-082', id: 'R7' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'Kubernetes PSS', id: 'restricted seccompProfile' },
    { of: 'moby', id: 'profiles seccomp/v0.2.3, default_linux.go' },
    { of: 'run here', id: 'Engine 20.10.24: every workload answers without debuggers; added calls are made, clone3 gives ENOSYS' },
    { of: 'run here', id: 'Engine 20.10.24: unshare is refused by default, allowed with seccomp=unconfined' },
  ],
});
