import { defineControl, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'namespaces',
  rank: 50,
  scope: 'service',
  title: 'Sandboxed runtime',
  question: 'Does the code deserve a kernel of its own?',
  keys: ['--runtime', 'runtime'],
  fields: ['run.runtime'],
  options: [
    { choice: 'engine', label: "The daemon's runtime, runc as shipped", costs: 'A hole in the kernel is a hole in the wall.' },
    {
      choice: 'gvisor',
      label: 'gVisor',
      stops: 'Most holes of the kernel: system calls end in a second kernel.',
      costs: 'Slower system calls and I/O; runsc on the host.',
    },
    {
      choice: 'kata',
      label: 'Kata Containers',
      stops: 'The same, with a virtual machine.',
      costs: 'Memory for each container; virtualisation on the host.',
    },
    { choice: 'other', label: 'Another runtime', asks: ['runtime'] },
  ],
  details: { runtime: { type: 'text', kind: 'runtime', label: 'Runtime' } },
  ...byValue('run', 'runtime', { engine: undefined, gvisor: 'runsc', kata: 'io.containerd.kata.v2' }, { given: 'other' }),
  recommend: ({ workload }) => ({
    answer: { choice: 'engine' },
    because: `${workload.title} runs your own code; a second kernel is for code that you do not trust.`,
  }),
  judge: () => sealed,
  sources: [
    { of: 'NIST SP 800-190', id: '4.5.2' },
    { of: 'gVisor documentation', id: 'runsc install' },
    { of: 'run here', id: 'Engine 20.10.24: Unknown runtime specified runsc' },
  ],
});
