import { say } from '../../../languages/say.ts';
import { patchHost, patchRun } from '../../spec/edit.ts';
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Port, Spec } from '../../spec/spec.ts';
import { defineAttack, partly, type Scene, stopped, through } from '../attack.ts';
import { onNetworks, type Place, placeOf } from '../bridges.ts';

const PORT: Port = { target: 8080, published: 18080 };
const isLocal = (address: string | undefined): boolean => address !== undefined && (address.startsWith('127.') || address === '::1');
/** From 28 on the engine drops what is routed to a container past the address that its port is published on. */
const dropsRouted = ({ host }: Spec): boolean => (host.engine ?? 28) >= 28;

/** Where a port opens that names no address; published on the first network by name that can. */
function defaultAddress(spec: Spec, place: Place): { readonly address?: string; readonly field: FieldRef } {
  if (place.on !== 'own') {
    const { publishAddress } = spec.host;
    return { ...(publishAddress !== undefined && { address: publishAddress }), field: 'host.publishAddress' };
  }
  const network = place.networks.filter(({ internal }) => !internal).toSorted((a, b) => a.name.localeCompare(b.name))[0];
  return {
    ...(network?.hostBinding !== undefined && { address: network.hostBinding }),
    field: fieldRef('network.hostBinding', network?.name ?? ''),
  };
}

function verdict({ spec, service }: Scene) {
  const place = placeOf(spec, service);
  const field = fieldRef('run.ports', service.name);
  if (place.on === 'nothing') return stopped(say`The container has no network.`, place.field);
  if (place.on === 'host') return through(say`It listens in the network of the host, on every address that it chooses.`, place.field);
  const { ports = [] } = service.run;
  if (ports.length === 0) return stopped(say`No port is published.`, field);
  if (place.on === 'own' && !place.ingress && place.networks.every(({ internal }) => internal)) {
    return stopped(
      say`A port that is published on an internal network stays closed.`,
      ...place.networks.map(({ name }) => fieldRef('network.internal', name)),
    );
  }
  const implied = defaultAddress(spec, place);
  const wide = ports.filter(({ address }) => !isLocal(address ?? implied.address));
  const numbers = (some: readonly Port[]) => `Port ${some.map(({ published, target }) => published ?? target).join(', ')}`;
  if (wide.length > 0)
    return through(say`${numbers(wide)} is open to other machines, past the INPUT chain of the host’s firewall.`, field, implied.field);
  if (!dropsRouted(spec)) {
    return partly(
      say`${numbers(ports)} is published on the loopback address; before Engine 28 a machine on the same segment that sets a route to the container still gets in.`,
      'host.engine',
      field,
    );
  }
  return stopped(say`${numbers(ports)} is published on the loopback address of the host.`, field);
}

export default defineAttack({
  title: say`Connect from another machine`,
  does: say`The intruder is outside. A port that is published without an address opens on every interface of the host, past the INPUT chain of the firewall, where ufw and firewalld write their rules; those for containers belong in DOCKER-USER.`,
  reaches: 'container',
  from: 'outside',
  weak: (spec, service) => patchRun(spec, service, { ports: [PORT] }),
  hardened: (spec, service) => patchRun(spec, service, { ports: undefined }),
  halves: [
    {
      belief: say`127.0.0.1 is private`,
      says: say`Since Engine 28. Before, a machine on the same segment that sets a route to the container’s address gets in, as the packet never meets 127.0.0.1.`,
      outcome: 'partly',
      change: (spec, service) => patchHost(patchRun(spec, service, { ports: [{ ...PORT, address: '127.0.0.1' }] }), { engine: 27 }),
      taken: ({ spec, service }) => !dropsRouted(spec) && (service.run.ports?.some(({ address }) => isLocal(address)) ?? false),
    },
    {
      belief: say`The daemon’s default address covers every published port`,
      says: say`The setting "ip" holds on docker0 only. On a network of its own a port without an address opens everywhere, unless the network has the option host_binding_ipv4.`,
      outcome: 'through',
      change: (spec, service) => patchHost(onNetworks(spec, service, { name: 'own' }), { publishAddress: '127.0.0.1' }),
      taken: ({ spec, service }) =>
        isLocal(spec.host.publishAddress) && placeOf(spec, service).on === 'own' && (service.run.ports?.length ?? 0) > 0,
    },
  ],
  verdict,
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.14' },
    { of: 'OWASP Docker', id: 'RULE #5a' },
    { of: 'moby', id: 'issue 45610' },
  ],
});
