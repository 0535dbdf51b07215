import { say } from '../../../languages/say.ts';
import { listed, patch, patchRun } from '../../spec/edit.ts';
import { targetOf } from '../../spec/fields.ts';
import type { Port } from '../../spec/spec.ts';
import { type Answer, type At, defineControl, type Input, open, type Row, sealed, weakened } from '../control.ts';
import { rowsOf } from '../rows.ts';

const LOOPBACK = '127.0.0.1';
const isLocal = ({ address }: { readonly address?: unknown }): boolean => address === LOOPBACK;
/** Whether it is published on every address of the host. */
export const isEverywhere = ({ address }: Port): boolean => address === undefined || address === '0.0.0.0' || address === '::';

const portsOf = ({ choice, local, ports }: Answer): readonly Port[] => {
  if (choice === 'unpublished') return [];
  const rows: readonly Row[] = choice === 'local' ? rowsOf(local).map((row) => ({ ...row, address: LOOPBACK })) : rowsOf(ports);
  return rows.map((row) => patch<Row>({}, row) as unknown as Port);
};

const columns: { readonly [column: string]: Input } = {
  target: { type: 'number', kind: 'port', unit: 'count', label: say`Port in the container` },
  published: { type: 'number', kind: 'port', unit: 'count', label: say`Port on the host`, hint: say`Empty: any free one`, optional: true },
  protocol: { type: 'choice', among: ['udp'], label: say`Protocol`, hint: say`Empty: tcp`, optional: true },
};

/** The first host port from `wanted` that no other service publishes. */
function freePort({ spec, service }: At, wanted: number): number {
  const taken = new Set(
    spec.services.flatMap(({ name, run }) => (name === service.name ? [] : (run.ports ?? []).map(({ published }) => published))),
  );
  let port = wanted;
  while (taken.has(port)) port++;
  return port;
}

export default defineControl({
  step: 'network',
  rank: 30,
  scope: 'service',
  title: say`Published ports`,
  question: say`Who must reach the service from outside its networks?`,
  keys: ['--publish', 'ports'],
  fields: ['run.ports'],
  options: [
    {
      choice: 'unpublished',
      label: say`Nobody: no port is published`,
      stops: say`Every connection from outside the networks of the service.`,
    },
    {
      choice: 'local',
      label: say`Programs on this host, such as a reverse proxy`,
      asks: ['local'],
      stops: say`Connections from other machines.`,
      costs: say`Something on the host must pass requests on.`,
    },
    {
      choice: 'addresses',
      label: say`Other machines, through these addresses`,
      asks: ['ports'],
      costs: say`A port without an address opens on every interface, past the rules of ufw and firewalld.`,
    },
  ],
  details: {
    local: { type: 'rows', label: say`Ports on 127.0.0.1`, columns },
    ports: {
      type: 'rows',
      label: say`Ports`,
      columns: {
        ...columns,
        address: { type: 'text', kind: 'address', label: say`Host address`, hint: say`Empty: every interface`, optional: true },
      },
    },
  },
  read: ({ service: { run } }) => {
    const ports = run.ports ?? [];
    if (ports.length === 0) return { choice: 'unpublished' };
    if (!ports.every(isLocal)) return { choice: 'addresses', ports: ports as readonly object[] as readonly Row[] };
    return { choice: 'local', local: ports.map(({ address: _, ...row }) => row) };
  },
  write: ({ spec, service }, answer) => patchRun(spec, service.name, { ports: listed(portsOf(answer)) }),
  refuses: ({ ports }) =>
    rowsOf(ports).length > 0 && rowsOf(ports).every(isLocal)
      ? { detail: 'ports', says: say`All of these are on 127.0.0.1: choose "Programs on this host".` }
      : undefined,
  recommend: (at) => {
    const { title, backend, port } = at.workload;
    if (backend) return { answer: { choice: 'unpublished' }, because: say`Only services on the same network need to reach ${title}.` };
    if (targetOf(at.spec) === 'swarm')
      return {
        answer: { choice: 'unpublished' },
        because: say`A port of a Swarm opens on every interface of its nodes; a proxy on the same network reaches ${title} by name.`,
      };
    const published = freePort(at, port >= 1024 ? port : 8080);
    return {
      answer: { choice: 'local', local: [{ target: port, published }] },
      because: say`${title} listens on ${port}; a reverse proxy on the host, or you while trying it, reach ${LOOPBACK}:${published}.`,
    };
  },
  judge: ({ service: { run }, workload }) => {
    const ports = run.networkMode === 'host' || run.networkMode === 'none' ? [] : (run.ports ?? []);
    const wide = ports.filter(isEverywhere).map(({ target }) => target);
    if (wide.length === 0)
      return workload.backend && ports.length > 0
        ? weakened(say`Only other services should reach ${workload.title}, and its port opens to the host as well.`)
        : sealed;
    const says = say`Port ${wide.join(', ')} opens on every interface of the host, past the rules of ufw and firewalld.`;
    return workload.backend ? open(says) : weakened(says);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.14' },
    { of: 'CIS Docker 1.6.0', id: '5.9' },
    { of: 'OWASP Docker', id: 'RULE #5a' },
    { of: 'NIST SP 800-190', id: '4.4.2' },
    { of: 'ANSSI-FT-082', id: 'R5' },
    { of: 'run here', id: 'rules of published ports, Engine 20.10.24' },
  ],
});
