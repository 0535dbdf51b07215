/** Which services a Dockerfile or .dockerignore belongs to: by what the other texts build, else by names. */
import type { Service } from '../spec/spec.ts';
import { type BuildPlace, composeBuilds, fileOf, folderOf, isAt, runBuilds } from './builds.ts';
import type { Part } from './join.ts';

/** A `docker build` line makes an image, and the services that run it are built from there. */
export function buildsOf(parts: readonly Part[], services: ReadonlyMap<string, Service>): BuildPlace[] {
  const all = [...services.values()];
  return parts.flatMap(({ kind, text, path }) => {
    if (kind === 'compose' || kind === 'swarm') return composeBuilds(text, path);
    if (kind !== 'run') return [];
    return runBuilds(text, path).flatMap((build) =>
      all.filter(({ name, run }) => (run.image ?? name) === build.of).map(({ name }) => ({ ...build, of: name })),
    );
  });
}

/** Whether a name says that the file is this service's: `web/Dockerfile`, `Dockerfile.web`, `web.Dockerfile`. */
function isNamedAfter(path: string, service: string): boolean {
  const file = fileOf(path).toLowerCase();
  const folder = folderOf(path).replace(/\/$/, '').split('/').at(-1)?.toLowerCase();
  return file === `dockerfile.${service}` || file === `${service}.dockerfile` || folder === service;
}

const names = (builds: readonly BuildPlace[]): string[] => [...new Set(builds.map(({ of }) => of))];

/** Every Dockerfile with the services that are built from it; none: no text builds from it and no name tells. */
export function ownersOf(
  parts: readonly Part[],
  services: ReadonlyMap<string, Service>,
  builds: readonly BuildPlace[],
): Map<Part, readonly string[]> {
  const dockerfiles = parts.filter(({ kind }) => kind === 'dockerfile');
  const owners = new Map<Part, readonly string[]>();
  for (const part of dockerfiles) {
    const exact = names(builds.filter(({ dockerfile }) => dockerfile === part.path.replace(/^\.\//, '')));
    const isAlone = dockerfiles.every((other) => other === part || fileOf(other.path) !== fileOf(part.path));
    const near = isAlone ? names(builds.filter(({ dockerfile }) => isAt(part.path, dockerfile))) : [];
    const named = [...services.keys()].filter((name) => isNamedAfter(part.path, name.toLowerCase()));
    owners.set(part, [exact, near, named].find(({ length }) => length > 0) ?? []);
  }
  // One Dockerfile that nobody claims, and one service that is built, or all that there is.
  const [lone, another] = [...owners].filter(([, of]) => of.length === 0);
  const claimed = new Set([...owners.values()].flat());
  const unbuilt = names(builds).filter((name) => !claimed.has(name));
  const [only, more] = unbuilt.length > 0 || claimed.size > 0 ? unbuilt : [...services.keys()];
  if (lone && !another && only !== undefined && more === undefined) owners.set(lone[0], [only]);
  return owners;
}

/** A .dockerignore stands in a build's context, or beside the Dockerfile that it is named after. */
export function ignoring(path: string, owners: ReadonlyMap<Part, readonly string[]>, builds: readonly BuildPlace[]): readonly string[] {
  const [, after] = /^(.+)\.dockerignore$/i.exec(fileOf(path)) ?? [];
  const folder = folderOf(path);
  const files = [...owners].filter(([{ kind }]) => kind === 'dockerfile');
  const beside = files.filter(([part]) => folderOf(part.path) === folder && (after === undefined || fileOf(part.path) === after));
  const inContext = after === undefined ? names(builds.filter(({ context }) => (context === '' ? '' : `${context}/`) === folder)) : [];
  const built = new Set(files.flatMap(([, of]) => of));
  const found = new Set([...inContext.filter((name) => built.has(name)), ...beside.flatMap(([, of]) => of)]);
  const [lone, another] = files;
  return found.size > 0 || !lone || another ? [...found] : lone[1];
}
