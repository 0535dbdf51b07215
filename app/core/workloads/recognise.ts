/** Which workload an image is, told by its name: the program that it brings, or the language that a program of somebody's own is written in. */
import { readImage } from '../spec/image-reference.ts';
import { workloads } from './registry.ts';

/** Bases of no particular program. */
const ANYTHING = /^(?:debian|alpine|scratch)$|\/cc-debian\d+$/;
/** Other names for the same program and the same ways of starting it. */
const ALSO: Readonly<Record<string, string>> = {
  'nginxinc/nginx-unprivileged': 'nginx',
  'valkey/valkey': 'redis',
  openjdk: 'java',
  amazoncorretto: 'java',
};

const byRepository: ReadonlyMap<string, string> = new Map([
  ...Object.entries(ALSO),
  ...[...workloads].flatMap(([id, { bases }]) =>
    Object.values(bases).flatMap(({ repository = '' }) => (ANYTHING.test(repository) ? [] : [[repository, id] as const])),
  ),
]);

/**
 * Id of the workload that this image reference names, as `postgres` for `docker.io/library/postgres:18@sha256:...`;
 * undefined where the name tells nothing.
 */
export function workloadOfImage(reference: string): string | undefined {
  const repository = readImage(reference)
    ?.repository?.replace(/^(?:docker\.io|index\.docker\.io)\//, '')
    .replace(/^library\//, '');
  if (repository === undefined) return undefined;
  return (
    byRepository.get(repository) ??
    /^gcr\.io\/distroless\/(java|nodejs|python|static)/.exec(repository)?.[1]?.replace('nodejs', 'node').replace('static', 'static-binary')
  );
}

/** Workloads whose program is somebody's own: what it needs beyond its language, nobody can know. */
const OWN_PROGRAM = ['node', 'python', 'java', 'php-fpm', 'static-binary', 'other'];

/** Whether the image brings the program itself, so that what it needs was seen on an engine. */
export const bringsProgram = (workload: string): boolean => workloads.has(workload) && !OWN_PROGRAM.includes(workload);
