import { say } from '../../../languages/say.ts';
import { defineControl, type Refusal, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';
import { repeats, rowsOf } from '../rows.ts';

const refused = (says: string): Refusal => ({ detail: 'io', says });

export default defineControl({
  step: 'resources',
  rank: 110,
  scope: 'service',
  title: say`Disk bandwidth`,
  question: say`Must the service leave disk bandwidth to others?`,
  keys: ['--device-read-bps', '--device-write-bps', 'blkio_config'],
  fields: ['run.io'],
  options: [
    {
      choice: 'limited',
      label: say`These rates on these devices`,
      asks: ['io'],
      stops: say`One container keeping a disk busy.`,
      costs: say`The devices of one host are written into the plan.`,
    },
    { choice: 'unlimited', label: say`No` },
  ],
  details: {
    io: {
      type: 'rows',
      label: say`Devices`,
      columns: {
        device: { type: 'text', kind: 'hostPath', label: say`Device`, hint: say`such as /dev/sda` },
        readBps: { type: 'number', kind: 'bytes', unit: 'bytes', label: say`Read, per second`, optional: true },
        writeBps: { type: 'number', kind: 'bytes', unit: 'bytes', label: say`Write, per second`, optional: true },
      },
    },
  },
  ...byValue('run', 'io', { unlimited: undefined }, { given: 'limited' }),
  refuses: ({ io }) => {
    if (rowsOf(io).some(({ device }) => !String(device).startsWith('/')))
      return refused(say`A device is an absolute path, such as /dev/sda.`);
    if (repeats(io, 'device')) return refused(say`Each device once.`);
    return rowsOf(io).some(({ readBps, writeBps }) => (!readBps && !writeBps) || readBps === 0 || writeBps === 0)
      ? refused(say`Each device needs a rate above 0.`)
      : undefined;
  },
  recommend: ({ workload }) => ({
    answer: { choice: 'unlimited' },
    because: say`Which device holds the data of ${workload.title} is known only on the host.`,
  }),
  judge: () => sealed,
  sources: [
    { of: 'Linux', id: 'cgroup v1 blkio controller' },
    { of: 'run here', id: '--device-read-bps on a missing device, Engine 20.10.24' },
  ],
});
