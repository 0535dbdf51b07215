/** What a stack file writes otherwise than a compose file: limits below `deploy`, long forms, overlay networks. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Network, Run, Spec } from '../../spec/spec.ts';
import type { RunLeaf } from '../compose/keys.ts';
import { heading, type Item, logging, mountItems, resources, ulimits } from '../compose/mounts.ts';
import { rendered } from '../compose/render.ts';
import { type Declared, declaredNetwork, membership, type Shapes, type Spelling, secretItems } from '../compose/spelling.ts';
import { writePort } from '../compose/syntax.ts';
import { quoted, scalar } from '../compose/yaml-scalar.ts';
import { keptOf } from '../kept.ts';
import type { Statement } from '../statements.ts';
import { gaps, SHARED_MEMORY } from './gaps.ts';

/** Keys of a service that `docker stack deploy` follows, in the order in which they are written. */
export const ORDER = [
  'image',
  'user',
  'read_only',
  'volumes',
  'secrets',
  'environment',
  'cap_drop',
  'cap_add',
  'sysctls',
  'hostname',
  'ulimits',
  'oom_score_adj',
  'logging',
  'init',
  'stop_grace_period',
  'networks',
  'ports',
  'dns',
  'extra_hosts',
  'deploy',
] as const;

/** The schema that knows every key of this plan, and what calls for it: clients take newer ones only since version 25. */
function versionOf({ services }: Spec): { readonly version: string; readonly fields: readonly FieldRef[] } {
  const stating = (leaf: 'oomScoreAdj' | 'pids') =>
    services.filter(({ run }) => run[leaf] !== undefined).map(({ name }) => fieldRef(`run.${leaf}`, name));
  for (const [leaf, version] of [
    ['oomScoreAdj', '3.13'],
    ['pids', '3.9'],
  ] as const) {
    const fields = stating(leaf);
    if (fields.length > 0) return { version, fields: ['host.target', ...fields] };
  }
  return { version: '3.8', fields: ['host.target'] };
}

const tmpfsItem = (leaf: RunLeaf, path: string, size: number | undefined): Item => ({
  id: `tmpfs:${path}`,
  lines: [
    '- type: tmpfs',
    `  target: ${scalar(path)}`,
    // The client takes whole bytes alone.
    ...(size === undefined ? [] : ['  tmpfs:', `    size: ${size}`]),
  ],
  leaves: [leaf],
});
const mounts = (run: Run): Item[] => [
  ...(run.tmpfs ?? []).map(({ path, size }) => tmpfsItem('tmpfs', path, size)),
  ...(run.shmSize === undefined ? [] : [tmpfsItem('shmSize', SHARED_MEMORY, run.shmSize)]),
  ...mountItems(run, []),
];

const ports = ({ ports: all = [] }: Run): Item[] =>
  all.map((port) => ({
    id: writePort(port),
    lines: [
      `- target: ${port.target}`,
      ...(port.published === undefined ? [] : [`  published: ${port.published}`]),
      `  protocol: ${port.protocol ?? 'tcp'}`,
      '  mode: ingress',
    ],
    leaves: ['ports'],
  }));

const stated = (id: string, leaf: RunLeaf, value: string | undefined): Item[] =>
  value === undefined ? [] : [{ id, lines: [`${id}: ${value}`], leaves: [leaf] }];
const CONDITIONS = { no: 'none', 'on-failure': 'on-failure', always: 'any', 'unless-stopped': 'any' } as const;

function deploy(run: Run): Item[] {
  const { policy = 'no', attempts } = run.restart ?? {};
  const restart: Item[] = [
    // Left out, it would be any: a task is started anew without end.
    { id: 'condition', lines: [`condition: ${scalar(CONDITIONS[policy])}`], leaves: ['restart', 'name'] },
    ...stated('max_attempts', 'restart', attempts?.toString()),
  ];
  return [...resources(run, () => true), ...heading('restart_policy', restart)];
}

/** The network that a service stands on alone, for want of none. */
export const aloneOf = (service: string): string => `none-${service}`;

const item = (id: string, value: string, leaf: string): Item<string> => ({ id, lines: [`${id}: ${value}`], leaves: [leaf] });
const overlay = ({ name, internal, encrypted }: Network): Declared => {
  const inside: Item<keyof Network>[] = [{ id: 'driver', lines: ['driver: overlay'], leaves: ['name'] }];
  if (internal !== undefined) inside.push({ id: 'internal', lines: [`internal: ${internal}`], leaves: ['internal'] });
  if (encrypted !== undefined) {
    const leaves = ['encrypted'] as const;
    inside.push({
      id: 'driver_opts',
      lines: ['driver_opts:'],
      leaves,
      children: [{ id: 'encrypted', lines: [`encrypted: "${encrypted}"`], leaves }],
    });
  }
  return declaredNetwork({ name }, inside);
};

/** What stands in the place of a network mode: networks of the node by their names, and one of its own for none. */
function forModes({ services }: Spec): Declared[] {
  const declared = new Map<string, { own: string[]; items: readonly Item<string>[] }>();
  for (const { name: service, run } of services) {
    if (run.networkMode === undefined) continue;
    const name = run.networkMode === 'none' ? aloneOf(service) : run.networkMode;
    const items =
      run.networkMode === 'none'
        ? [item('driver', 'overlay', ''), item('internal', 'true', '')]
        : [item('external', 'true', ''), item('name', scalar(name), '')];
    const own = [...(declared.get(name)?.own ?? []), fieldRef('run.networkMode', service)];
    declared.set(name, { own, items });
  }
  return [...declared].map(([name, { own, items }]) => ({ name, own, items, ref: () => own[0] as string }));
}

const STACK: Spelling = {
  head: (spec) => {
    const { version, fields } = versionOf(spec);
    return [{ key: 'version', lines: [`version: ${quoted(version)}`], fields, indent: '' }];
  },
  order: ORDER,
  nested: {
    volumes: mounts,
    secrets: secretItems,
    ulimits,
    logging,
    networks: ({ networks = [], networkMode }, { service, shape }) =>
      networkMode === undefined
        ? networks.map((name) => membership(name, shape, 'networks'))
        : [membership(networkMode === 'none' ? aloneOf(service) : networkMode, shape, 'networkMode')],
    ports,
    deploy,
  },
  networks: (spec, used) => [...used.map(overlay), ...forModes(spec)],
};

/** The plan as far as a stack file says it. */
export const sayable = (spec: Spec): Spec => keptOf(spec, gaps(spec));

/** Statements of a plan that holds nothing else than a stack file can say. */
export const render = (spec: Spec, shapes?: Shapes): Statement[] => rendered(STACK, spec, shapes);
