/** Every workload by its folder's name. */
import { readImage } from '../spec/image-reference.ts';
import { containerPath, isAtOrBelow } from '../spec/path.ts';
import type { Service } from '../spec/spec.ts';
import type { Variant, Workload } from './workload.ts';

const modules = import.meta.glob<Workload>('./*/workload.ts', { eager: true, import: 'default' });
/** The order of the start page: what most people run first. Folders not named here follow by name. */
const FIRST = [
  'nginx',
  'node',
  'python',
  'php-fpm',
  'java',
  'static-binary',
  'postgres',
  'mariadb',
  'redis',
  'memcached',
  'rabbitmq',
  'haproxy',
];
const place = (id: string): number => (FIRST.includes(id) ? FIRST.indexOf(id) : id === 'other' ? FIRST.length + 1 : FIRST.length);

export const workloads: ReadonlyMap<string, Workload> = new Map(
  Object.entries(modules)
    .map(([path, workload]) => [path.split('/')[1] as string, workload] as const)
    .sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b)),
);

/** The workload of this id; `other` stands in for one that this version does not know. */
export function workloadNamed(id: string): Workload {
  const workload = workloads.get(id) ?? workloads.get('other');
  if (!workload) throw new Error(`no workload ${JSON.stringify(id)}`);
  return workload;
}

/** The workload as the tag of this service's image has it, with its data where the environment puts it. */
export function workloadOf({ workload: id, build, run }: Service): Workload {
  const named = workloadNamed(id);
  const { version = '', variant = '' } = (build.repository === undefined ? readImage(run.image ?? '') : build) ?? {};
  const isOf = ({ tags }: Variant): boolean =>
    tags === 'alpine' ? /alpine/.test(`${version}-${variant}`) : Number.parseInt(version, 10) < tags.before;
  const own = named.variants?.filter(isOf) ?? [];
  const workload: Workload = own.length === 0 ? named : Object.assign({}, named, ...own);
  const { data } = workload;
  const moved = data.map((directory) => {
    const value = run.environment?.find(({ name }) => name === directory.variable)?.value;
    if (!value?.startsWith('/')) return directory;
    const held = [...(run.volumes ?? []), ...(run.binds ?? [])].find(({ target }) => isAtOrBelow(value, target));
    return { ...directory, path: held?.target ?? containerPath(value) };
  });
  return moved.every((directory, index) => directory === data[index]) ? workload : { ...workload, data: moved };
}
