/** Every object of the file but for the pods and the policies. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Port, Service } from '../../spec/spec.ts';
import { owed, type Plan } from './plan.ts';
import { kindOf, metadata, selects } from './pod.ts';
import type { Level } from './pod-security/pod-security.ts';
import { isPublic, publishedBy } from './policies.ts';
import { type Entry, entry, item, list, under } from './tree.ts';
import { claim, claimsOf } from './volumes.ts';

type Document = readonly (Entry | undefined)[];
const PROJECT: readonly FieldRef[] = ['project.name'];

const head = (apiVersion: string, kind: string, fields: readonly FieldRef[]): Document => [
  entry('apiVersion', apiVersion, fields),
  entry('kind', kind, fields),
];

/** The strictest level is reported in any case; what the plan's pods satisfy is enforced. */
export function namespaceOf(plan: Plan, level: Level): Document {
  const version: readonly FieldRef[] = plan.spec.host.kubernetes === undefined ? PROJECT : ['host.kubernetes'];
  const labels = [
    ['enforce', level],
    ['audit', 'restricted'],
    ['warn', 'restricted'],
  ] as const;
  return [
    ...head('v1', 'Namespace', PROJECT),
    under('metadata', [
      entry('name', plan.namespace, PROJECT),
      under(
        'labels',
        labels.flatMap(([mode, which]) => [
          entry(`pod-security.kubernetes.io/${mode}`, which, PROJECT),
          entry(`pod-security.kubernetes.io/${mode}-version`, `v1.${plan.minor}`, version),
        ]),
      ),
    ]),
  ];
}

/** An account of the pods' own, without a token: the programs do not speak to the cluster. */
export const accountOf = (plan: Plan): Document => [
  ...head('v1', 'ServiceAccount', PROJECT),
  metadata(plan, plan.namespace, PROJECT),
  entry('automountServiceAccountToken', false, PROJECT),
];

/** The name under which the neighbours find it, whatever port it listens on. */
function nameFor(plan: Plan, service: Service): Document | undefined {
  if (plan.neighbours(service).length === 0 && kindOf(plan, service) !== 'StatefulSet') return undefined;
  const own = owed(service, 'networks');
  return [
    ...head('v1', 'Service', own),
    metadata(plan, plan.service(service.name), own),
    under('spec', [entry('clusterIP', 'None', own), selects(plan, service, 'selector', own)]),
  ];
}

function publishing(plan: Plan, service: Service, suffix: string, type: string, ports: readonly Port[]): Document {
  const fields = owed(service, 'ports');
  const once = new Map(ports.map((port) => [`${port.published ?? port.target} ${port.protocol}`, port]));
  return [
    ...head('v1', 'Service', fields),
    metadata(plan, `${plan.service(service.name)}-${suffix}`, fields),
    under('spec', [
      entry('type', type, fields),
      selects(plan, service, 'selector', fields),
      list(
        'ports',
        [...once.values()].map(({ published, target, protocol }) =>
          item(
            entry('name', `${protocol ?? 'tcp'}-${published ?? target}`, fields),
            entry('port', published ?? target, fields),
            entry('targetPort', target, fields),
            entry('protocol', protocol && 'UDP', fields),
          ),
        ),
      ),
    ]),
  ];
}

/** Names within the cluster, and published ports: on the loopback address, for the cluster and `kubectl port-forward`. */
export function servicesOf(plan: Plan, service: Service): readonly Document[] {
  const ports = publishedBy(plan, service);
  const wide = ports.filter((port) => isPublic(plan, service, port));
  const local = ports.filter((port) => !wide.includes(port));
  const name = nameFor(plan, service);
  return [
    ...(name ? [name] : []),
    ...(local.length > 0 ? [publishing(plan, service, 'local', 'ClusterIP', local)] : []),
    ...(wide.length > 0 ? [publishing(plan, service, 'public', 'LoadBalancer', wide)] : []),
  ];
}

export const claims = (plan: Plan): readonly Document[] =>
  claimsOf(plan).map(({ volume, shared }) => {
    const fields = [fieldRef('volume.name', volume)];
    return [...head('v1', 'PersistentVolumeClaim', fields), metadata(plan, plan.volume(volume), fields), claim(shared, fields)];
  });
