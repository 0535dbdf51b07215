/** The program `podman` in a script. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import { ownImage } from '../../spec/image-reference.ts';
import type { Network, Service } from '../../spec/spec.ts';
import { spelled } from '../run/container.ts';
import { internalFlag } from '../run/objects.ts';
import type { Program } from '../run/program.ts';
import { quoted } from '../run/quoted.ts';
import type { Item } from '../run/statement.ts';
import { podmanArguments } from './arguments.ts';
import { secretsOf } from './secrets.ts';

const isQualified = (reference: string): boolean => /^(?:localhost|[^/]*[.:][^/]*)\//.test(reference);

/** Podman asks which registry is meant where a name has none: what is built here is `localhost/`, the rest Docker Hub's. */
export function fullImage({ name, build, run }: Service, project: string): string {
  const reference = run.image ?? (project === '' ? name.toLowerCase() : ownImage(project, name));
  if (isQualified(reference)) return reference;
  if (build.repository !== undefined) return `localhost/${reference}`;
  return `docker.io/${reference.includes('/') ? '' : 'library/'}${reference}`;
}

/** Networks of Podman reach each other unless each is told to be apart. */
export const ISOLATED = 'isolate=true';

function networkFlags({ name, internal }: Network): Item[] {
  const at = (leaf: 'internal' | 'name'): readonly FieldRef[] => [fieldRef(`network.${leaf}`, name)];
  return [
    ...(internal === undefined ? [] : [{ order: 0, text: internalFlag(internal), fields: at('internal') }]),
    { order: 1, text: `--opt ${ISOLATED}`, fields: at('name') },
  ];
}

export const PODMAN: Program = {
  name: 'podman',
  // Of the two formats of images only Docker's has a healthcheck.
  build: 'podman build --format docker',
  joinsAll: true,
  before: ({ name, run: { runtime } }) =>
    runtime === undefined ? [] : [{ order: 0, text: `--runtime ${quoted(runtime)}`, fields: [fieldRef('run.runtime', name)] }],
  flags: (spec, { name }, names) =>
    podmanArguments(spec, name, names).map((argument) => ({ order: argument.order, text: spelled(argument), fields: argument.fields })),
  image: (service, { project }) => fullImage(service, project),
  network: networkFlags,
  secrets: secretsOf,
};
