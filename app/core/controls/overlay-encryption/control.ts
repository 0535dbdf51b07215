import { say } from '../../../languages/say.ts';
import { patch } from '../../spec/edit.ts';
import { fieldRef, targetOf } from '../../spec/fields.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';

const answerOf = (encrypted: readonly string[]): Answer =>
  encrypted.length === 0 ? { choice: 'plain' } : { choice: 'encrypted', encrypted };

export default defineControl({
  step: 'network',
  rank: 25,
  scope: 'project',
  title: say`Encryption between nodes`,
  question: say`Which networks are encrypted between the nodes of the Swarm?`,
  keys: ['docker network create --opt encrypted', 'driver_opts: encrypted'],
  fields: ['network.encrypted'],
  options: [
    {
      choice: 'encrypted',
      label: say`These`,
      asks: ['encrypted'],
      stops: say`Reading and changing what services say to each other, for whoever stands between two nodes.`,
      costs: say`Throughput between nodes, and firewalls must let ESP pass.`,
    },
    { choice: 'plain', label: say`None`, costs: say`What travels between nodes travels in the clear.` },
  ],
  details: { encrypted: { type: 'list', kind: 'name', among: 'networks', label: say`Encrypted networks` } },
  applies: ({ spec }) => targetOf(spec) === 'swarm' && spec.networks.length > 0,
  read: ({ spec }) => answerOf(spec.networks.filter(({ encrypted }) => encrypted).map(({ name }) => name)),
  write: ({ spec }, { choice, encrypted }) => {
    const chosen = choice === 'encrypted' ? ((encrypted ?? []) as readonly string[]) : [];
    return { ...spec, networks: spec.networks.map((network) => patch(network, { encrypted: chosen.includes(network.name) || undefined })) };
  },
  recommend: ({ spec }) => ({
    answer: answerOf(spec.networks.map(({ name }) => name)),
    because: say`Tasks of one service and of the next may run on different nodes, and nobody chooses what lies between them.`,
  }),
  judge: ({ spec }) => {
    const plain = spec.networks.filter(({ encrypted }) => !encrypted).map(({ name }) => name);
    return targetOf(spec) !== 'swarm' || plain.length === 0
      ? sealed
      : weakened(
          say`Between nodes, what ${plain.join(', ')} carries can be read and changed on its way.`,
          ...plain.map((name) => fieldRef('network.encrypted', name)),
        );
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '7.3' },
    { of: 'Docker documentation', id: 'overlay network driver, encryption' },
    { of: 'CVE', id: 'CVE-2023-28840' },
    { of: 'run here', id: 'a service on a network with --opt encrypted, Engine 20.10.24, one node' },
  ],
});
