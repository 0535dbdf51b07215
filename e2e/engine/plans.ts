/** The plans that are run: the recommended one of each workload, and deliberate departures from it. */
import { controls } from '../../app/core/controls/registry.ts';
import { placeOf } from '../../app/core/judge.ts';
import { recommend } from '../../app/core/recommend.ts';
import { patch, patchBuild, patchNetwork, patchRun } from '../../app/core/spec/edit.ts';
import { containerPath, hostPath } from '../../app/core/spec/path.ts';
import type { Run, Service, Spec } from '../../app/core/spec/spec.ts';
import { workloadNamed } from '../../app/core/workloads/registry.ts';
import type { Flavour } from '../../app/core/workloads/workload.ts';
import { inTurn, PREFIX } from './engine.ts';

export interface Plan {
  /** `nginx: root entrypoint`. */
  readonly name: string;
  readonly workload: string;
  readonly spec: Spec;
  readonly flavours: readonly Flavour[];
}

const only = (spec: Spec): Service => {
  const [service] = spec.services;
  if (!service) throw new Error('a plan without a service');
  return service;
};
const run = (changes: { readonly [K in keyof Run]?: Run[K] | undefined }) => (spec: Spec) => patchRun(spec, only(spec).name, changes);

/** The Spec with this control answered by one of its options, or as recommended now. */
export function answered(spec: Spec, control: string, choice?: string): Spec {
  const found = controls.get(control);
  if (!found) throw new Error(`no control ${control}`);
  const at = placeOf(spec, only(spec));
  return found.write(at, choice === undefined ? found.recommend(at).answer : { choice });
}

/** The same questions, with root as the user; the entrypoint of the image drops it. */
const rootEntrypoint = (spec: Spec): Spec =>
  ['capabilities', 'tmpfs-scratch'].reduce((now, control) => answered(now, control), answered(spec, 'run-user', 'root'));

const flavoured = (flavour: Flavour) => (spec: Spec) =>
  ['base-image-pin', 'run-user', 'setuid-removal'].reduce(
    (now, control) => answered(now, control),
    answered(spec, 'base-image-flavor', flavour),
  );

const withoutMemoryLimit = run({ memory: undefined, memorySwap: undefined });
const otherSizes = run({ memory: 384 * 1024 ** 2, memorySwap: 512 * 1024 ** 2, nanoCpus: 750_000_000, pids: 300, oomScoreAdj: 100 });
const writableRoot = run({ readOnlyRootFilesystem: undefined, tmpfs: undefined });
/** More than the engine's default on every side: what a hasty answer looks like. */
const engineDefaults = (spec: Spec): Spec =>
  patchRun(spec, only(spec).name, {
    capDrop: undefined,
    noNewPrivileges: undefined,
    seccomp: 'unconfined',
    pids: undefined,
    nofile: undefined,
    core: undefined,
    log: undefined,
    restart: undefined,
    stopGracePeriod: undefined,
  });

const secondNetwork = (spec: Spec): Spec => ({
  ...run({ networks: [...(only(spec).run.networks ?? []), 'second'] })(spec),
  networks: [...spec.networks, { name: 'second', internal: true }],
});
const defaultBridge = (spec: Spec): Spec => ({ ...run({ networks: undefined, networkMode: 'bridge' })(spec), networks: [] });
const everyAddress = (spec: Spec): Spec =>
  run({ ports: (only(spec).run.ports ?? []).map((port) => patch(port, { address: undefined })) })(
    patchNetwork(spec, spec.networks[0]?.name ?? '', { hostBinding: undefined }),
  );
const otherAddress = (spec: Spec): Spec =>
  run({ ports: (only(spec).run.ports ?? []).map((port) => ({ ...port, address: '127.0.0.2' })) })(spec);

const sample = (name: string) => hostPath(`./${name}`);
/** Read-only configuration from the host, in a place where nobody misses it. */
const readOnlyBind = run({
  binds: [{ source: sample('conf'), target: containerPath('/etc/sample'), readOnly: true, propagation: 'rprivate' }],
});
/** Data in a directory of the host; the test gives it to the run user, as the page tells people to. */
const dataBind = (spec: Spec): Spec => {
  const [target] = workloadNamed(only(spec).workload).data;
  return {
    ...run({ volumes: undefined, binds: [{ source: sample('data'), target: target?.path ?? containerPath('/data') }] })(spec),
    volumes: [],
  };
};
const singleStage = (spec: Spec): Spec => patchBuild(spec, only(spec).name, { multiStage: undefined });
const sharedKernelViews = run({ ipc: 'shareable', cgroupns: 'host', uts: 'host' });
const withInit = run({ init: true, hostname: 'inside', groups: ['2000'] });
const otherUser = (spec: Spec): Spec => {
  const { tmpfs = [] } = only(spec).run;
  return run({ user: { uid: 12_345, gid: 12_345 }, tmpfs: tmpfs.map((mount) => ({ ...mount, uid: 12_345, gid: 12_345 })) })(spec);
};
const ownedByApplication = (spec: Spec): Spec => patchBuild(spec, only(spec).name, { filesOwnedBy: 'application' });

type Change = (spec: Spec) => Spec;
const VARIATIONS: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  nginx: {
    'root entrypoint': rootEntrypoint,
    'read-only bind': readOnlyBind,
    'writable root as root': (spec) => writableRoot(rootEntrypoint(spec)),
    'second network': secondNetwork,
    'every address': everyAddress,
    alpine: flavoured('alpine'),
    'engine defaults': engineDefaults,
  },
  node: {
    'writable root': writableRoot,
    'other sizes': otherSizes,
    'default bridge': defaultBridge,
    alpine: flavoured('alpine'),
    'single stage': singleStage,
    'files of the application': ownedByApplication,
  },
  python: {
    'no memory limit': withoutMemoryLimit,
    'another user': otherUser,
    'another address': otherAddress,
    alpine: flavoured('alpine'),
    'shared kernel views': sharedKernelViews,
  },
  'static-binary': {
    scratch: flavoured('scratch'),
    slim: flavoured('slim'),
    'other sizes': otherSizes,
    'with init and a group': withInit,
    'engine defaults': engineDefaults,
  },
  java: {
    distroless: flavoured('distroless'),
    'no memory limit': withoutMemoryLimit,
    'writable root': writableRoot,
    'second network': secondNetwork,
    'read-only bind': readOnlyBind,
  },
  postgres: {
    'root entrypoint': rootEntrypoint,
    'data in a directory of the host': dataBind,
    'writable root': writableRoot,
    'other sizes': otherSizes,
    'with init and a group': withInit,
  },
  redis: {
    'root entrypoint': rootEntrypoint,
    'data in a directory of the host': dataBind,
    'no memory limit': withoutMemoryLimit,
    'second network': secondNetwork,
    alpine: flavoured('alpine'),
  },
  mariadb: {
    'root entrypoint': rootEntrypoint,
    'data in a directory of the host': dataBind,
    'writable root': writableRoot,
    'other sizes': otherSizes,
    'shared kernel views': sharedKernelViews,
  },
  memcached: {
    alpine: flavoured('alpine'),
    'writable root': writableRoot,
    'other sizes': otherSizes,
    'second network': secondNetwork,
    'engine defaults': engineDefaults,
  },
  rabbitmq: {
    'root entrypoint': rootEntrypoint,
    'data in a directory of the host': dataBind,
    'writable root': writableRoot,
    'no memory limit': withoutMemoryLimit,
    'with init and a group': withInit,
  },
  'php-fpm': {
    'root entrypoint': rootEntrypoint,
    alpine: flavoured('alpine'),
    'no memory limit': withoutMemoryLimit,
    'another user': otherUser,
    'read-only bind': readOnlyBind,
    'shared kernel views': sharedKernelViews,
  },
  caddy: {
    'data in a directory of the host': dataBind,
    'writable root': writableRoot,
    'other sizes': otherSizes,
    'every address': everyAddress,
    'shared kernel views': sharedKernelViews,
  },
  haproxy: {
    alpine: flavoured('alpine'),
    'with init and a group': withInit,
    'another address': otherAddress,
    'every address': everyAddress,
    'second network': secondNetwork,
    'files of the application': ownedByApplication,
  },
  other: {
    alpine: flavoured('alpine'),
    'writable root': writableRoot,
    'another user': otherUser,
    'every address': everyAddress,
    'default bridge': defaultBridge,
  },
};

const FLAVOURS: readonly Flavour[] = ['distroless', 'scratch', 'slim', 'alpine'];
const slug = (name: string): string => name.replaceAll(/[^a-z]+/g, '-');

/** Every plan of one workload, the recommended one first. */
export function plansOf(workload: string): readonly Plan[] {
  const changes: readonly (readonly [string, Change])[] = [['recommended', (spec) => spec], ...Object.entries(VARIATIONS[workload] ?? {})];
  return changes.map(([variation, change]) => ({
    name: `${workload}: ${variation}`,
    workload,
    spec: change(recommend(workload, `${PREFIX}${workload}-${slug(variation)}`)),
    // Builders of some recipes are the full variant of the base.
    flavours: [...FLAVOURS.filter((flavour) => flavour === variation), 'full'],
  }));
}

const FIRST_WITH = new Map(
  Object.entries(VARIATIONS)
    .flatMap(([workload, changes]) => Object.keys(changes).map((variation) => [variation, workload] as const))
    .reverse(),
);

/** That of a root entrypoint of each workload, and every other departure once. */
const DEPARTURES = Object.entries(VARIATIONS).flatMap(([workload, changes]) =>
  Object.keys(changes)
    .filter((variation) => variation === 'root entrypoint' || FIRST_WITH.get(variation) === workload)
    .map((variation) => `${workload}: ${variation}`),
);

/** The recommended plan of each workload, and the departures whose turn it is. */
export function sampledPlansOf(workload: string): readonly Plan[] {
  const tried = inTurn(DEPARTURES, 3);
  return plansOf(workload).filter(({ name }) => name === `${workload}: recommended` || tried.includes(name));
}
