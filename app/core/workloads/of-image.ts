/** Which workload an image is, as far as its name tells. */
import { readImage } from '../spec/image-reference.ts';
import { workloads } from './registry.ts';

const UNKNOWN = 'other';

/** `java` of `gcr.io/distroless/java25-debian13`, `nginx` of `nginxinc/nginx-unprivileged`. */
const stem = (repository: string): string => (repository.split('/').at(-1) ?? '').replace(/(?:js)?\d.*$|-unprivileged$/, '');

/** Stems of the base images with their workload; one that several workloads stand on tells none of them. */
const known = new Map<string, string>();
for (const [id, { bases }] of workloads) {
  for (const name of new Set(Object.values(bases).map(({ repository = '' }) => stem(repository))))
    known.set(name, known.has(name) ? UNKNOWN : id);
}

/** Folder name of the workload whose base this image is, by its repository's last part; `other` where the name tells nothing. */
export function workloadOfImage(reference: string | undefined): string {
  const image = reference === undefined ? undefined : readImage(reference);
  const id = known.get(stem(image?.repository ?? '')) ?? UNKNOWN;
  // An image of PHP is a command line or a web server, unless its tag says otherwise.
  return id === 'php-fpm' && !image?.variant?.startsWith('fpm') && image?.version !== 'fpm' ? UNKNOWN : id;
}
