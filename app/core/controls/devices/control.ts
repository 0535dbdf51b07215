import { say } from '../../../languages/say.ts';
import type { Device } from '../../spec/spec.ts';
import { defineControl, open, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

/** Disks, memory and I/O ports of the machine. */
const MACHINE = /^\/dev(?:\/(?:mem|kmem|port|sd|hd|vd|xvd|nvme|mmcblk|md|dm-|mapper|loop|disk|block).*)?$/;
const reachesMachine = ({ source }: Device): boolean => MACHINE.test(source);

export default defineControl({
  step: 'privileges',
  rank: 60,
  scope: 'service',
  title: say`Devices`,
  question: say`Which devices of the host does the program use?`,
  keys: ['--device', 'devices'],
  fields: ['run.devices'],
  options: [
    { choice: 'none', label: say`None`, stops: say`Raw access to disks, memory, the kernel log and other hardware.` },
    { choice: 'listed', label: say`These`, asks: ['devices'], costs: say`A driver of the host is within reach.` },
  ],
  details: {
    devices: {
      type: 'rows',
      label: say`Devices`,
      columns: {
        source: { type: 'text', kind: 'hostPath', label: say`On the host` },
        target: { type: 'text', kind: 'containerPath', label: say`In the container`, optional: true },
        rights: {
          type: 'text',
          kind: 'rights',
          label: say`Rights`,
          hint: say`rw or r; without m no device node can be made.`,
          optional: true,
        },
      },
    },
  },
  ...byValue('run', 'devices', { none: undefined }, { given: 'listed' }),
  recommend: ({ workload }) => ({ answer: { choice: 'none' }, because: say`${workload.title} uses no device.` }),
  judge: ({ service: { run } }) => {
    const devices = run.devices ?? [];
    const hole = devices.find(reachesMachine);
    if (hole) return open(say`${hole.source} gives raw access to disks or memory of the host.`);
    const [first] = devices;
    if (!first) return sealed;
    return weakened(say`The container reaches ${first.source} with ${first.rights ?? say`rwm, the default`}.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.18' },
    { of: 'ANSSI-FT-082', id: 'R2' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'run here', id: 'Engine 20.10.24: writing to /dev/kmsg given as r is refused' },
  ],
});
