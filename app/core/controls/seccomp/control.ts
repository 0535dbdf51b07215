import { defineControl, open, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 70,
  scope: 'service',
  title: 'Seccomp profile',
  question: 'Which system calls may the process make?',
  keys: ['--security-opt seccomp', 'security_opt: seccomp'],
  fields: ['run.seccomp'],
  options: [
    {
      choice: 'custom',
      label: 'Those of your own profile',
      asks: ['seccomp'],
      stops: 'What you leave out of it.',
      costs: 'A profile must follow every new program and library.',
    },
    {
      choice: 'engine',
      label: "Those of the engine's default profile",
      stops: 'New user namespaces, mounts, bpf, perf, keyrings and io_uring.',
    },
    { choice: 'unconfined', label: 'All', costs: 'The whole kernel is within reach.' },
  ],
  details: { seccomp: { type: 'text', kind: 'profile', label: 'Profile', hint: 'A JSON file, read by the client.' } },
  ...byValue('run', 'seccomp', { engine: undefined, unconfined: 'unconfined' }, { given: 'custom' }),
  recommend: ({ workload }) => ({
    answer: { choice: 'engine' },
    because: `${workload.title} works within the default profile, which the engine keeps up to date.`,
  }),
  judge: ({ service: { run } }) =>
    run.seccomp === 'unconfined'
      ? open('No system call is filtered: user namespaces, and with them most of the kernel, are open.')
      : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.22' },
    { of: 'OWASP Docker', id: 'RULE #6' },
    { of: 'ANSSI-FT-082', id: 'R7' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'Kubernetes PSS', id: 'restricted seccompProfile' },
    { of: 'run here', id: 'Engine 20.10.24: unshare is refused by default, allowed with seccomp=unconfined' },
  ],
});
