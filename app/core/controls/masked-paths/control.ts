import { say } from '../../../languages/say.ts';
import { defineControl, open, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 80,
  scope: 'service',
  title: say`Masked kernel paths`,
  question: say`Do the sensitive parts of /proc and /sys stay hidden?`,
  keys: ['--security-opt systempaths=unconfined'],
  fields: ['run.unmaskPaths'],
  options: [
    { choice: 'masked', label: say`Yes`, stops: say`Reading kernel timers and keys, writing kernel settings below /proc/sys.` },
    { choice: 'unmasked', label: say`No, all of it is open`, costs: say`Root inside reads and sets what belongs to the whole machine.` },
  ],
  details: {},
  ...byValue('run', 'unmaskPaths', { masked: undefined, unmasked: true }),
  recommend: ({ workload }) => ({ answer: { choice: 'masked' }, because: say`${workload.title} reads no kernel tables.` }),
  judge: ({ service: { run } }) =>
    run.unmaskPaths ? open(say`Kernel tables below /proc are readable and /proc/sys is mounted writable.`) : sealed,
  sources: [
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'Kubernetes PSS', id: 'baseline procMount' },
    { of: 'run here', id: 'Engine 20.10.24: /proc/timer_list is readable and /proc/sys writable once unmasked' },
  ],
});
