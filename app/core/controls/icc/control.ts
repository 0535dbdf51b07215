import { say } from '../../../languages/say.ts';
import { hasDaemon } from '../../spec/daemon-fields.ts';
import { patch, patchHost } from '../../spec/edit.ts';
import { defineControl, sealed, weakened } from '../control.ts';

export default defineControl({
  step: 'network',
  rank: 50,
  scope: 'project',
  title: say`Traffic between containers of one bridge`,
  question: say`May containers on the same bridge talk to each other?`,
  keys: ['icc', 'com.docker.network.bridge.enable_icc'],
  fields: ['host.interContainer', 'network.interContainer'],
  options: [
    {
      choice: 'docker0',
      label: say`Not on docker0`,
      stops: say`A container on docker0 reaching its neighbours there.`,
      costs: say`Containers that found each other on docker0 by address need a network of their own.`,
    },
    {
      choice: 'both',
      label: say`Not on docker0, and not on these networks`,
      asks: ['networks'],
      stops: say`Neighbours of one zone reaching each other.`,
      costs: say`Services that talk to each other need another network in common.`,
    },
    { choice: 'networks', label: say`Not on these networks`, asks: ['networks'] },
    { choice: 'allowed', label: say`Yes`, costs: say`One container that was taken over reaches every neighbour on docker0.` },
  ],
  details: { networks: { type: 'list', kind: 'name', among: 'networks', label: say`Networks without traffic between members` } },
  read: ({ spec }) => {
    const networks = spec.networks.filter(({ interContainer }) => interContainer === false).map(({ name }) => name);
    const isOff = spec.host.interContainer === false;
    if (networks.length === 0) return { choice: isOff ? 'docker0' : 'allowed' };
    return { choice: isOff ? 'both' : 'networks', networks };
  },
  write: ({ spec }, { choice, networks }) => {
    const chosen = choice === 'both' || choice === 'networks' ? ((networks ?? []) as readonly string[]) : [];
    const split = spec.networks.map((network) => patch(network, { interContainer: chosen.includes(network.name) ? false : undefined }));
    return patchHost({ ...spec, networks: split }, { interContainer: choice === 'docker0' || choice === 'both' ? false : undefined });
  },
  applies: ({ spec }) => hasDaemon(spec),
  recommend: () => ({
    answer: { choice: 'docker0' },
    because: say`The services of the plan meet on networks of their own and need nothing from docker0.`,
  }),
  judge: ({ spec: { host } }) =>
    host.interContainer === false || host.noDefaultBridge
      ? sealed
      : weakened(say`Containers that were started without a network reach each other on docker0.`, 'host.interContainer'),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.2' },
    { of: 'OWASP Docker', id: 'RULE #5' },
    { of: 'ANSSI-FT-082', id: 'R3' },
    { of: 'run here', id: 'icc on docker0 and enable_icc on a network, Engine 20.10.24' },
  ],
});
