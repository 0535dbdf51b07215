import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { closedBy, onNetworks, placeOf, wayOut } from '../bridges.ts';

export default defineAttack({
  title: say`Send data to a machine outside`,
  does: say`A process that was taken over connects to any address: it sends out what it found and fetches further tools.`,
  reaches: 'outside',
  weak: (spec) => spec,
  hardened: (spec, service) => onNetworks(spec, service, { name: 'inner', internal: true }),
  halves: [
    {
      belief: say`A network of its own keeps the data in`,
      says: say`It keeps neighbours away. The way out is closed only where the network is internal.`,
      outcome: 'through',
      change: (spec, service) => onNetworks(spec, service, { name: 'own' }),
      taken: ({ spec, service }) => placeOf(spec, service).on === 'own',
    },
    {
      belief: say`A name server that answers nothing keeps it in`,
      says: say`An address needs no name. Data goes to whoever listens there.`,
      outcome: 'through',
      change: (spec, service) => patchRun(spec, service, { dns: ['127.0.0.1'] }),
      taken: ({ service }) => service.run.dns?.every((address) => address.startsWith('127.') || address === '::1') ?? false,
    },
  ],
  verdict: ({ spec, service, workload: { title } }) => {
    const place = placeOf(spec, service);
    const way = wayOut(place);
    if (!way && place.on !== 'own') return stopped(say`The container has no network.`, place.field);
    if (!way) return stopped(say`Its networks are internal and have no way out.`, ...closedBy(place));
    if (place.on !== 'host' && spec.host.iptables === false)
      return partly(say`The engine writes no firewall rules: whether packets leave is up to yours.`, 'host.iptables');
    if (place.on === 'own' && service.run.ports?.length) {
      return partly(
        say`A port is published for ${title}, which needs a network with a way out: ${way.through} has one, to every address.`,
        ...way.fields,
      );
    }
    return through(say`Through ${way.through} it connects to any address outside.`, ...way.fields);
  },
  sources: [
    { of: 'NIST SP 800-190', id: '4.4.2' },
    { of: 'OWASP Docker', id: 'RULE #5' },
  ],
});
