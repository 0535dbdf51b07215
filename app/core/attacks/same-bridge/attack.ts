import { say } from '../../../languages/say.ts';
import { patchHost } from '../../spec/edit.ts';
import { fieldRef } from '../../spec/fields.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { beside, neighboursOf, onNetworks, placeOf } from '../bridges.ts';

export default defineAttack({
  title: say`Reach a neighbour on the same bridge`,
  does: say`Members of one bridge reach each other on every port, needed or not, unless traffic between containers is off there.`,
  reaches: 'neighbours',
  weak: (spec) => spec,
  hardened: (spec) => patchHost(spec, { interContainer: false }),
  halves: [
    {
      belief: say`"icc": false separates all containers`,
      says: say`It holds on docker0 only. On a network of its own each needs the option enable_icc=false, or a network for itself.`,
      outcome: 'through',
      change: (spec, service) =>
        patchHost(onNetworks(beside(spec, service, 'peer', { networks: ['shared'] }), service, { name: 'shared' }), {
          interContainer: false,
        }),
      taken: ({ spec, service }) => spec.host.interContainer === false && placeOf(spec, service).on === 'own',
    },
  ],
  verdict: (scene) => {
    const { spec, service } = scene;
    const place = placeOf(spec, service);
    if (place.on === 'nothing') return stopped(say`The container has no network.`, place.field);
    if (place.on === 'host') return through(say`From the network of the host every bridge is in reach.`, place.field);
    if (place.on === 'bridge') {
      return spec.host.interContainer === false
        ? stopped(say`Containers on docker0 may not talk to each other.`, 'host.interContainer')
        : through(say`On docker0 it reaches every neighbour.`, 'host.interContainer', place.field);
    }
    const neighbours = neighboursOf(scene);
    const open = neighbours.filter((one) => one.open);
    const stranger = open.find(({ meant }) => !meant);
    const [first] = open;
    if (neighbours.length === 0) return stopped(say`Nobody else stands on its networks.`, place.field);
    if (!first) {
      return stopped(
        say`Members of its networks may not talk to each other.`,
        ...place.networks.map(({ name }) => fieldRef('network.interContainer', name)),
      );
    }
    const { service: met, network } = stranger ?? first;
    const fields = [fieldRef('network.interContainer', network), place.field];
    return stranger
      ? through(say`Service ${met.name} stands on ${network} too, and every port of it is in reach.`, ...fields)
      : partly(
          say`Services ${service.name} and ${met.name} meet on ${network} because one needs the other; there every port is in reach.`,
          ...fields,
        );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.2' },
    { of: 'OWASP Docker', id: 'RULE #5' },
  ],
});
