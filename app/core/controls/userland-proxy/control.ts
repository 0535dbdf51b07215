import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'network',
  rank: 70,
  scope: 'project',
  title: say`Userland proxy`,
  question: say`Does the engine keep a proxy process for each published port?`,
  keys: ['userland-proxy'],
  fields: ['host.userlandProxy'],
  options: [
    {
      choice: 'off',
      label: say`No, the kernel forwards`,
      stops: say`One root process for each port, and the loss of the client address on its way.`,
      costs: say`The kernel must be able to send a packet back to the bridge it came from.`,
    },
    { choice: 'on', label: say`Yes` },
  ],
  details: {},
  ...byValue('host', 'userlandProxy', { off: false, on: undefined }),
  recommend: () => ({ answer: { choice: 'off' }, because: say`The kernel forwards the ports that the plan publishes without a helper.` }),
  judge: ({ spec }) =>
    spec.host.userlandProxy === false ? sealed : weakened(say`Each published port keeps a docker-proxy process as root.`),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.16' },
    { of: 'CIS Docker 1.8.0', id: '2.17' },
  ],
});
