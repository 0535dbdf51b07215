/** Who reaches whom: nobody, but for what the plan's networks and published ports say. */
import { fieldRef } from '../../spec/fields.ts';
import type { Network, Port, Service } from '../../spec/spec.ts';
import { owed, type Plan } from './plan.ts';
import { metadata, selects } from './pod.ts';
import { bare, type Entry, entry, type Item, item, list, under, word } from './tree.ts';

type Document = readonly (Entry | undefined)[];

const LOOPBACK = /^(?:127\.|::1$|\[::1\]$|localhost$)/;
const networksOf = ({ spec }: Plan, { run }: Service): readonly Network[] =>
  run.networkMode === undefined ? spec.networks.filter(({ name }) => run.networks?.includes(name)) : [];

/** Whether machines outside of the cluster are meant to reach this port. */
export const isPublic = (plan: Plan, service: Service, { address }: Port): boolean =>
  !LOOPBACK.test(address ?? networksOf(plan, service).find(({ hostBinding }) => hostBinding !== undefined)?.hostBinding ?? '');

/** Ports that may be reached at all: on an internal network alone nothing is published. */
export function publishedBy(plan: Plan, service: Service): readonly Port[] {
  const { ports = [], networkMode } = service.run;
  if (networkMode === 'none' || networkMode === 'host') return [];
  const networks = networksOf(plan, service);
  return networks.length > 0 && networks.every(({ internal }) => internal) ? [] : ports;
}

/** Addresses of clusters, private networks and clouds’ metadata: the Internet is what lies outside of them. */
const NOT_INTERNET = ['10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.168.0.0/16'];
const NOT_INTERNET_6 = ['fc00::/7', 'fe80::/10'];

const port = (number: number, protocol: string, fields: Item['fields']): Item =>
  item(entry('port', number, fields), entry('protocol', protocol, fields));
const both = (fields: Item['fields']) => list('ports', [port(53, 'UDP', fields), port(53, 'TCP', fields)]);

/** No pod of the namespace is reached or reaches out, unless another policy says so. */
export function denyAll(plan: Plan): Document {
  const { networks } = plan.spec;
  const stated = (leaf: 'hostBinding' | 'interContainer' | 'internal') =>
    networks.filter((network) => network[leaf] !== undefined).map(({ name }) => fieldRef(`network.${leaf}`, name));
  const own = ['project.name', ...networks.map(({ name }) => fieldRef('network.name', name))];
  return [
    ...policyHead(plan, 'default-deny', own),
    under('spec', [
      bare('podSelector', own),
      list('policyTypes', [
        word('Ingress', ['project.name', ...stated('hostBinding'), ...stated('interContainer')]),
        word('Egress', ['project.name', ...stated('internal')]),
      ]),
    ]),
  ];
}

const policyHead = (plan: Plan, name: string, fields: Item['fields']): Document => [
  entry('apiVersion', 'networking.k8s.io/v1', fields),
  entry('kind', 'NetworkPolicy', fields),
  metadata(plan, name, fields),
];

const peer = (plan: Plan, service: Service, fields: Item['fields']): Item =>
  item(under('podSelector', [selects(plan, service, 'matchLabels', fields)]));

function resolvers(service: Service): Item {
  const { dns } = service.run;
  const fields = owed(service, 'dns');
  if (dns)
    return item(
      list(
        'to',
        dns.map((address) => item(under('ipBlock', [entry('cidr', `${address}/${address.includes(':') ? 128 : 32}`, fields)]))),
      ),
      both(fields),
    );
  const own = owed(service);
  return item(
    list('to', [
      item(
        under('namespaceSelector', [under('matchLabels', [entry('kubernetes.io/metadata.name', 'kube-system', own)])]),
        under('podSelector', [under('matchLabels', [entry('k8s-app', 'kube-dns', own)])]),
      ),
    ]),
    both(own),
  );
}

const outside = (fields: Item['fields']): Item => {
  const block = (cidr: string, except: readonly string[]) =>
    item(
      under('ipBlock', [
        entry('cidr', cidr, fields),
        list(
          'except',
          except.map((one) => word(one, fields)),
        ),
      ]),
    );
  return item(list('to', [block('0.0.0.0/0', NOT_INTERNET), block('::/0', NOT_INTERNET_6)]));
};

/** What this service may reach, and who may reach it. A pod in the network of the node has no policy. */
export function policyOf(plan: Plan, service: Service): Document | undefined {
  const { name, run } = service;
  if (run.networkMode === 'host') return undefined;
  const isCutOff = run.networkMode === 'none';
  const own = owed(service, 'networks', 'networkMode');
  const routed = networksOf(plan, service).filter(({ internal }) => !internal);
  const isRouted = !isCutOff && (routed.length > 0 || networksOf(plan, service).length === 0);
  const edges = plan
    .neighbours(service)
    .map(({ service: other, networks }) => peer(plan, other, [...own, ...networks.map((network) => fieldRef('network.name', network))]));
  const ports = owed(service, 'ports');
  const wide = publishedBy(plan, service).filter((one) => isPublic(plan, service, one));
  return [
    ...policyHead(plan, plan.service(name), own),
    under('spec', [
      under('podSelector', [selects(plan, service, 'matchLabels', own)]),
      list('policyTypes', [word('Ingress', own), word('Egress', own)]),
      list('ingress', [
        edges.length > 0 && item(list('from', edges)),
        wide.length > 0 &&
          item(
            list(
              'ports',
              wide.map(({ target, protocol }) => port(target, protocol ? 'UDP' : 'TCP', ports)),
            ),
          ),
      ]),
      list('egress', [!isCutOff && resolvers(service), edges.length > 0 && item(list('to', edges)), isRouted && outside(own)]),
    ]),
  ];
}
