import { say } from '../../../languages/say.ts';
import { defineAttack, partly, stopped, through } from '../attack.ts';
import { closedBy, onNetworks, placeOf, wayOut } from '../bridges.ts';

export default defineAttack({
  title: say`Ask the cloud for the machine’s credentials`,
  does: say`In most clouds 169.254.169.254 answers whoever asks from the machine, and hands out tokens of its role. A container asks through its bridge.`,
  reaches: 'machine',
  weak: (spec) => spec,
  hardened: (spec, service) => onNetworks(spec, service, { name: 'inner', internal: true }),
  halves: [
    {
      belief: say`A container has an address of its own, so the cloud does not take it for the machine`,
      says: say`The engine rewrites the sender: the request leaves as one of the machine. A hop limit of 1 on the cloud’s side, or a rule in DOCKER-USER, stops it.`,
      outcome: 'through',
      change: (spec, service) => onNetworks(spec, service, { name: 'own' }),
      taken: ({ spec, service }) => placeOf(spec, service).on === 'own',
    },
  ],
  verdict: ({ spec, service, workload: { title } }) => {
    const place = placeOf(spec, service);
    const way = wayOut(place);
    if (!way && place.on !== 'own') return stopped(say`The container has no network.`, place.field);
    if (!way) return stopped(say`Its networks are internal, so the address is out of reach.`, ...closedBy(place));
    if (place.on !== 'host' && spec.host.iptables === false)
      return partly(say`The engine writes no firewall rules: whether the request leaves is up to yours.`, 'host.iptables');
    if (place.on === 'own' && service.run.ports?.length) {
      return partly(
        say`A port is published for ${title}, which needs a network with a way out; in a cloud the metadata service answers there, unless its hop limit is 1.`,
        ...way.fields,
      );
    }
    return through(say`Through ${way.through} it reaches 169.254.169.254, where a cloud answers.`, ...way.fields);
  },
  sources: [
    { of: 'OWASP', id: 'Server-Side Request Forgery Prevention, cloud metadata' },
    { of: 'AWS', id: 'EC2 instance metadata, hop limit' },
  ],
});
