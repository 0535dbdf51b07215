import { say } from '../../../languages/say.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { onNetworks, placeOf } from '../bridges.ts';

export default defineAttack({
  title: say`Reach containers of another application`,
  does: say`Containers that were started without a network all stand on docker0, and there each reaches every port of every other one.`,
  reaches: 'neighbours',
  weak: (spec) => spec,
  hardened: (spec, service) => onNetworks(spec, service, { name: 'own' }),
  halves: [],
  verdict: ({ spec, service }) => {
    const place = placeOf(spec, service);
    if (place.on === 'nothing') return stopped(say`The container has no network.`, place.field);
    if (place.on === 'host') return through(say`From the network of the host every bridge is in reach.`, place.field);
    if (spec.host.iptables === false)
      return partly(say`The engine writes no firewall rules: what keeps networks apart is up to yours.`, 'host.iptables');
    if (place.on === 'own')
      return stopped(say`It stands on networks of this plan, and the engine drops packets between networks.`, place.field);
    if (spec.host.interContainer === false)
      return stopped(say`It stands on docker0, where containers may not talk.`, 'host.interContainer');
    return through(
      say`It stands on docker0 together with every container that was started without a network.`,
      fieldRef('run.networks', service.name),
      'host.interContainer',
    );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.30' },
    { of: 'OWASP Docker', id: 'RULE #5' },
  ],
});
