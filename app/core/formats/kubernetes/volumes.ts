/** What a pod mounts: each mount with the volume that stands behind it. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Bind, Run, SecretFile, Service, Spec, Volume } from '../../spec/spec.ts';
import { owed, type Plan } from './plan.ts';
import { type Entry, entry, item, list, under } from './tree.ts';

interface Mount {
  /** Of the volume. Several mounts may name one. */
  readonly name: string;
  /** Absent: the claim template of a StatefulSet. */
  readonly source?: Entry | undefined;
  readonly path: string;
  readonly subPath?: string;
  readonly readOnly?: boolean | undefined;
  readonly more?: readonly (Entry | undefined)[];
  readonly fields: readonly FieldRef[];
}

/** A volume of the plan as it stands. */
const volumeOf = (spec: Spec, name: string): Volume | undefined => spec.volumes.find((volume) => volume.name === name);
const isMemory = (spec: Spec, name: string): boolean => volumeOf(spec, name)?.backing?.type === 'tmpfs';

/** A program that runs once: its restart policy says so. */
export const isJob = ({ run }: Service): boolean => run.restart?.policy === 'no';

/** Volumes that this service alone writes to: each of its pods gets one of its own. */
export function templatesOf({ spec }: Plan, service: Service): readonly string[] {
  if (isJob(service)) return [];
  const isElsewhere = (volume: string) =>
    spec.services.some(({ name, run }) => name !== service.name && run.volumes?.some((mount) => mount.volume === volume));
  const written = (service.run.volumes ?? []).filter(({ readOnly }) => !readOnly).map(({ volume }) => volume);
  return [...new Set(written)].filter((volume) => !isMemory(spec, volume) && !isElsewhere(volume));
}

/** A file of the project that is mounted read-only: a ConfigMap holds it. */
const isConfiguration = ({ source, readOnly }: Bind): boolean => readOnly === true && !source.startsWith('/');
/** What neither a ConfigMap nor the node can give. */
export const isLeftOut = ({ source, readOnly }: Bind): boolean => !source.startsWith('/') && readOnly !== true;
const lastPart = (path: string): string => path.split('/').filter(Boolean).at(-1) ?? 'root';
const isFile = ({ target }: Bind): boolean => /[^.]\.\w+$/.test(lastPart(target));

export interface ConfigMap {
  readonly name: string;
  readonly bind: Bind;
}
export const configMapsOf = (plan: Plan, service: Service): readonly ConfigMap[] =>
  (service.run.binds ?? [])
    .filter(isConfiguration)
    .map((bind, index) => ({ name: `${plan.service(service.name)}-config-${index + 1}`, bind }));

const memory = (size: number | undefined, fields: readonly FieldRef[], sizeFields = fields): Entry | undefined =>
  under('emptyDir', [entry('medium', 'Memory', fields), entry('sizeLimit', size, sizeFields)]);

const PROPAGATION: { readonly [word: string]: string } = {
  rslave: 'HostToContainer',
  slave: 'HostToContainer',
  rshared: 'Bidirectional',
  shared: 'Bidirectional',
};
/** Since 1.31; with a propagation, the API refuses it. */
const RECURSIVE = 31;
export const saysRecursive = ({ minor }: Plan, { readOnly, recursive, propagation }: Bind): boolean =>
  recursive === 'readonly' && readOnly === true && minor >= RECURSIVE && PROPAGATION[propagation ?? ''] === undefined;

function* binds(plan: Plan, service: Service): Generator<Mount> {
  const maps = new Map(configMapsOf(plan, service).map(({ name, bind }) => [bind, name]));
  for (const leaf of ['engineSockets', 'systemBinds', 'binds'] as const) {
    const fields = owed(service, leaf);
    for (const [index, bind] of (service.run[leaf] ?? []).entries()) {
      if (isLeftOut(bind)) continue;
      const map = maps.get(bind);
      const source =
        map === undefined ? under('hostPath', [entry('path', bind.source, fields)]) : under('configMap', [entry('name', map, fields)]);
      yield {
        name: map ?? `${leaf === 'binds' ? 'bind' : leaf === 'systemBinds' ? 'system' : 'socket'}-${index + 1}`,
        source,
        path: bind.target,
        ...(map !== undefined && isFile(bind) && { subPath: lastPart(bind.source) }),
        readOnly: bind.readOnly,
        more: [
          entry('mountPropagation', PROPAGATION[bind.propagation ?? ''], fields),
          entry('recursiveReadOnly', saysRecursive(plan, bind) ? 'Enabled' : undefined, fields),
        ],
        fields,
      };
    }
  }
}

/** Readable for the group alone: `fsGroup` makes it the program's. */
const SECRET_MODE = 0o440;

const targetOf = ({ name, target }: SecretFile): string => target ?? `/run/secrets/${name}`;

function* kept(plan: Plan, service: Service): Generator<Mount> {
  const { spec } = plan;
  const own = new Set(templatesOf(plan, service));
  const fields = owed(service, 'volumes');
  for (const { volume, target, readOnly } of service.run.volumes ?? []) {
    const backing = volumeOf(spec, volume)?.backing;
    const name = plan.volume(volume);
    const source =
      backing?.type === 'tmpfs'
        ? memory(backing.size, [...fields, fieldRef('volume.name', volume), fieldRef('volume.backing', volume)])
        : under('persistentVolumeClaim', [entry('claimName', name, fields)]);
    yield { name, source: own.has(volume) ? undefined : source, path: target, readOnly, fields };
  }
}

export function mountsOf(plan: Plan, service: Service): readonly Mount[] {
  const { run } = service;
  const scratch = (run.tmpfs ?? []).map(
    ({ path, size }, index): Mount => ({
      name: `scratch-${index + 1}`,
      source: memory(size, owed(service, 'tmpfs')),
      path,
      fields: owed(service, 'tmpfs'),
    }),
  );
  const shared =
    run.shmSize === undefined || run.ipc === 'host'
      ? []
      : [{ name: 'shm', source: memory(run.shmSize, owed(service, 'shmSize')), path: '/dev/shm', fields: owed(service, 'shmSize') }];
  const secrets = (run.secrets ?? []).map((secret): Mount => {
    const fields = owed(service, 'secrets');
    const name = plan.secret(secret);
    return {
      name: `secret-${name}`,
      source: under('secret', [entry('secretName', name, fields), entry('defaultMode', SECRET_MODE, fields)]),
      path: targetOf(secret),
      subPath: secret.name,
      readOnly: true,
      fields,
    };
  });
  const all = [...scratch, ...shared, ...kept(plan, service), ...binds(plan, service), ...secrets];
  // The API takes each place once; the engine lets the last one win too.
  return all.filter(({ path }, index) => all.findLastIndex((other) => other.path === path) === index);
}

export const volumeMounts = (mounts: readonly Mount[]): Entry | undefined =>
  list(
    'volumeMounts',
    mounts.map(({ name, path, subPath, readOnly, more = [], fields }) =>
      item(
        entry('name', name, fields),
        entry('mountPath', path, fields),
        entry('subPath', subPath, fields),
        entry('readOnly', readOnly || undefined, fields),
        ...more,
      ),
    ),
  );

export function volumes(mounts: readonly Mount[]): Entry | undefined {
  const sources = new Map(mounts.filter(({ source }) => source).map((mount) => [mount.name, mount]));
  return list(
    'volumes',
    [...sources.values()].map(({ name, source, fields }) => item(entry('name', name, fields), source)),
  );
}

/** Of a claim whose size the plan does not say. */
const CLAIM = '10Gi';

/** The rest of a claim, below its name. One pod writes to it. */
export const claim = (shared: boolean, fields: readonly FieldRef[]): Entry | undefined =>
  under('spec', [
    list('accessModes', [{ value: { text: shared ? 'ReadWriteMany' : 'ReadWriteOnce' }, fields }]),
    under('resources', [under('requests', [entry('storage', CLAIM, fields)])]),
  ]);

/** Claims that several services share, or nobody writes to. */
export function claimsOf(plan: Plan): readonly { readonly volume: string; readonly shared: boolean }[] {
  const { spec } = plan;
  const templated = new Set(spec.services.flatMap((service) => templatesOf(plan, service)));
  return spec.volumes
    .filter(({ name }) => !templated.has(name) && !isMemory(spec, name))
    .map(({ name }) => ({
      volume: name,
      shared: spec.services.filter(({ run }) => run.volumes?.some(({ volume }) => volume === name)).length > 1,
    }));
}

/** The group of the pod's volumes, so that the program may write to them. */
export const needsGroup = ({ tmpfs, volumes: kept, binds: bound, secrets, shmSize }: Run): boolean =>
  [tmpfs, kept, bound, secrets].some((all) => all !== undefined && all.length > 0) || shmSize !== undefined;
