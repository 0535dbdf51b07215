import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { onNetworks, placeOf } from '../bridges.ts';

export default defineAttack({
  title: say`Talk to services of the host`,
  does: say`In the network of the host, 127.0.0.1 is the host: databases, agents and consoles that listen only there are in reach, and so are abstract sockets.`,
  reaches: 'machine',
  weak: (spec, service) => patchRun(spec, service, { networkMode: 'host' }),
  hardened: (spec, service) => patchRun(spec, service, { networkMode: 'none' }),
  halves: [
    {
      belief: say`A bridge hides the services of the host`,
      says: say`It hides those on 127.0.0.1. Those that listen on every address answer on the bridge’s gateway.`,
      outcome: 'partly',
      change: (spec, service) => patchRun(spec, service, { networkMode: undefined }),
      taken: ({ spec, service }) => ['bridge', 'own'].includes(placeOf(spec, service).on),
    },
    {
      belief: say`An internal network cuts the host off as well`,
      says: say`It has no way to other machines. The host still stands on it, at the gateway address.`,
      outcome: 'partly',
      change: (spec, service) => onNetworks(spec, service, { name: 'inner', internal: true }),
      taken: ({ spec, service }) => {
        const place = placeOf(spec, service);
        return place.on === 'own' && place.networks.every(({ internal }) => internal);
      },
    },
  ],
  verdict: ({ spec, service, workload: { title } }) => {
    const place = placeOf(spec, service);
    if (place.on === 'nothing') return stopped(say`The container has no network.`, place.field);
    if (place.on === 'host') return through(say`It stands in the network of the host: 127.0.0.1 is the host’s own.`, place.field);
    const where = place.on === 'bridge' ? 'docker0' : place.networks.map(({ name }) => name).join(', ');
    return partly(
      say`Services on 127.0.0.1 of the host are out of reach. But ${title} needs a network, and on ${where} those that listen on every address answer at the gateway.`,
      place.field,
    );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.10' },
    { of: 'OWASP Docker', id: 'RULE #5' },
  ],
});
