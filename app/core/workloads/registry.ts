/** Every workload by its folder's name. */
import type { Workload } from './workload.ts';

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
