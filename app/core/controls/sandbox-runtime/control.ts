import { say } from '../../../languages/say.ts';
import { defineControl, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'namespaces',
  rank: 50,
  scope: 'service',
  title: say`Sandboxed runtime`,
  question: say`Does the code deserve a kernel of its own?`,
  keys: ['--runtime', 'runtime'],
  fields: ['run.runtime'],
  options: [
    { choice: 'engine', label: say`The daemon's runtime, runc as shipped`, costs: say`A hole in the kernel is a hole in the wall.` },
    {
      choice: 'gvisor',
      label: 'gVisor',
      stops: say`Most holes of the kernel: system calls end in a second kernel.`,
      costs: say`Slower system calls and I/O; runsc on the host.`,
    },
    {
      choice: 'kata',
      label: say`Kata Containers`,
      stops: say`The same, with a virtual machine.`,
      costs: say`Memory for each container; virtualisation on the host.`,
    },
    { choice: 'other', label: say`Another runtime`, asks: ['runtime'] },
  ],
  details: { runtime: { type: 'text', kind: 'runtime', label: say`Runtime` } },
  ...byValue('run', 'runtime', { engine: undefined, gvisor: 'runsc', kata: 'io.containerd.kata.v2' }, { given: 'other' }),
  recommend: ({ workload }) => ({
    answer: { choice: 'engine' },
    because: say`${workload.title} runs your own code; a second kernel is for code that you do not trust.`,
  }),
  judge: () => sealed,
  sources: [
    { of: 'NIST SP 800-190', id: '4.5.2' },
    { of: 'gVisor documentation', id: 'runsc install' },
    { of: 'run here', id: 'Engine 20.10.24: Unknown runtime specified runsc' },
  ],
});
