import { say } from '../../../languages/say.ts';
import { hasDaemon } from '../../spec/daemon-fields.ts';
import { patch, patchHost } from '../../spec/edit.ts';
import { fieldRef, targetOf } from '../../spec/fields.ts';
import type { Network, Spec } from '../../spec/spec.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';
import { repeats, rowsOf } from '../rows.ts';

const LOOPBACK = '127.0.0.1';
const isWide = (address: string | undefined): boolean => address === undefined || address === '0.0.0.0' || address === '::';
/** Ports of a Swarm belong to no network, so an address of one binds nothing there. */
const routed = (spec: Spec): readonly Network[] => (targetOf(spec) === 'swarm' ? [] : spec.networks.filter(({ internal }) => !internal));

/** Which option holds these two halves. */
function answerOf(address: string | undefined, bindings: readonly { network: string; address: string }[]): Answer {
  if (bindings.length === 0) return address === undefined ? { choice: 'everywhere' } : { choice: 'daemon', address };
  return address === undefined ? { choice: 'networks', bindings } : { choice: 'both', address, bindings };
}

export default defineControl({
  step: 'network',
  rank: 40,
  scope: 'project',
  title: say`Default address of published ports`,
  question: say`Which address does a port get that is published without one?`,
  keys: ['ip', 'com.docker.network.bridge.host_binding_ipv4'],
  fields: ['network.hostBinding', 'host.publishAddress'],
  options: [
    {
      choice: 'both',
      label: say`These, for docker0 and for networks of the plan`,
      asks: ['address', 'bindings'],
      stops: say`A port that somebody publishes without an address from opening to other machines.`,
      costs: say`Who wants to publish to the outside must say so.`,
    },
    { choice: 'networks', label: say`These, for networks of the plan only`, asks: ['bindings'] },
    { choice: 'daemon', label: say`This one, for docker0 only`, asks: ['address'] },
    { choice: 'everywhere', label: say`Every interface` },
  ],
  details: {
    address: { type: 'text', kind: 'address', label: say`Address for docker0`, hint: LOOPBACK },
    bindings: {
      type: 'rows',
      label: say`Networks`,
      columns: {
        network: { type: 'choice', among: 'networks', label: say`Network` },
        address: { type: 'text', kind: 'address', label: say`Address` },
      },
    },
  },
  read: ({ spec: { networks, host } }) =>
    answerOf(
      host.publishAddress,
      networks.flatMap(({ name, hostBinding }) => (hostBinding === undefined ? [] : [{ network: name, address: hostBinding }])),
    ),
  write: ({ spec }, { choice, address, bindings }) => {
    const rows = choice === 'both' || choice === 'networks' ? rowsOf(bindings) : [];
    const hostBinding = (name: string) => rows.find(({ network }) => network === name)?.address as string | undefined;
    const bound = { ...spec, networks: spec.networks.map((network) => patch(network, { hostBinding: hostBinding(network.name) })) };
    return patchHost(bound, { publishAddress: choice === 'both' || choice === 'daemon' ? (address as string) : undefined });
  },
  refuses: ({ bindings }, { spec }) => {
    const unknown = rowsOf(bindings).find(({ network }) => !spec.networks.some(({ name }) => name === network));
    if (unknown) return { detail: 'bindings', says: say`No service stands on the network ${String(unknown.network)}.` };
    return repeats(bindings, 'network') ? { detail: 'bindings', says: say`Each network once.` } : undefined;
  },
  recommend: ({ spec }) => ({
    answer: answerOf(
      hasDaemon(spec) ? LOOPBACK : undefined,
      routed(spec).map(({ name }) => ({ network: name, address: LOOPBACK })),
    ),
    because: say`A port that is published later without an address then stays on this host.`,
  }),
  judge: ({ spec }) => {
    const wide = routed(spec)
      .filter(({ hostBinding }) => isWide(hostBinding))
      .map(({ name }) => name);
    const fields = wide.map((name) => fieldRef('network.hostBinding', name));
    if (hasDaemon(spec) && isWide(spec.host.publishAddress)) {
      wide.unshift('docker0');
      fields.push('host.publishAddress');
    }
    return wide.length === 0
      ? sealed
      : weakened(say`A port published without an address opens on every interface from ${wide.join(', ')}.`, ...fields);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.14' },
    { of: 'OWASP Docker', id: 'RULE #5a' },
    { of: 'run here', id: 'com.docker.network.bridge.host_binding_ipv4 and ip, Engine 20.10.24' },
  ],
});
