import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'namespaces',
  rank: 60,
  scope: 'service',
  title: say`Opt-out of the user namespace`,
  question: say`May this container leave the mapping that the daemon gives to all?`,
  keys: ['--userns', 'userns_mode'],
  fields: ['run.userns'],
  options: [
    { choice: 'daemon', label: say`No, as the daemon maps`, stops: say`One container undoing the mapping for itself.` },
    { choice: 'host', label: say`Yes, the host's user namespace`, costs: say`Its root is root of the host again.` },
  ],
  details: {},
  ...byValue('run', 'userns', { daemon: undefined, host: 'host' }),
  recommend: ({ workload }) => ({ answer: { choice: 'daemon' }, because: say`${workload.title} needs no ids of the host.` }),
  judge: ({ spec, service }) => {
    if (service.run.userns !== 'host') return sealed;
    return weakened(
      spec.host.usernsRemap === undefined
        ? say`The opt-out does nothing today; it opens this container on the day the daemon maps uids.`
        : say`This container is left out of the mapping: its uid 0 is uid 0 of the host.`,
    );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.31' },
    { of: 'ANSSI-FT-082', id: 'R7' },
    { of: 'Docker documentation', id: 'userns-remap, disable for a container' },
  ],
});
