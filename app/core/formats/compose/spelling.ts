/** How files with `services:` differ in what they write: the keys of a service, and what stands around the services. */
import { type FieldId, type FieldRef, fieldRef } from '../../spec/fields.ts';
import type { Network, Run, SecretFile, Spec, Volume } from '../../spec/spec.ts';
import type { Statement } from '../statements.ts';
import { ORDER, type RunLeaf } from './keys.ts';
import { type Item, NESTED, networkItems, resources, secretItem, volumeItems } from './mounts.ts';
import { mapKey, scalar } from './yaml-scalar.ts';

/** A list or a mapping; a limit that stands below `deploy`. */
export type Shape = 'seq' | 'map' | 'deploy';
/** How a text spells keys that can be spelled in two ways, by statement key. */
export type Shapes = ReadonlyMap<string, Shape>;

/** Where the entries of a key are written. */
interface Spot {
  readonly service: string;
  readonly shape: Shape | undefined;
  /** Whether the text has this limit of the service below `deploy`. */
  readonly isBelow: (key: string) => boolean;
  /** The name of a secret in the file. */
  readonly secretKey: (secret: SecretFile) => string;
}

/** An entry of the top-level networks or volumes. */
export interface Declared {
  readonly name: string;
  /** Fields of the entry as a whole. */
  readonly own: readonly FieldRef[];
  readonly items: readonly Item<string>[];
  readonly ref: (leaf: string) => FieldRef;
}

/** What a kind of file with `services:` spells in its own way. */
export interface Spelling {
  /** Statements before the services. */
  readonly head: (spec: Spec) => readonly Statement[];
  /** Keys of a service, in the order in which they are written. */
  readonly order: readonly string[];
  /** Entries of the keys that are no plain value and no list of short strings. */
  readonly nested: { readonly [key: string]: (run: Run, spot: Spot) => readonly Item[] };
  /** Networks to declare, those of the plan that services use among them. */
  readonly networks: (spec: Spec, used: readonly Network[]) => readonly Declared[];
}

export const secretItems = ({ secrets = [] }: Run, { secretKey }: Spot): Item[] =>
  secrets.map((secret) => secretItem(secret, secretKey(secret)));
export const membership = (name: string, shape: Shape | undefined, leaf: RunLeaf): Item => ({
  id: name,
  lines: [shape === 'map' ? `${mapKey(name)}:` : `- ${scalar(name)}`],
  leaves: [leaf],
});
const memberships = ({ networks = [] }: Run, { shape }: Spot): Item[] => networks.map((name) => membership(name, shape, 'networks'));

export const declaredNetwork = (network: Network, items: readonly Item<keyof Network>[]): Declared => ({
  name: network.name,
  own: [fieldRef('network.name', network.name)],
  items,
  ref: (leaf) => fieldRef(`network.${leaf}` as FieldId, network.name),
});

export const declaredVolume = (volume: Volume): Declared => ({
  name: volume.name,
  own: [fieldRef('volume.name', volume.name)],
  items: volumeItems(volume),
  ref: (leaf) => fieldRef(`volume.${leaf}` as FieldId, volume.name),
});

export const COMPOSE: Spelling = {
  head: ({ project: { name } }) =>
    name === '' ? [] : [{ key: 'name', lines: [`name: ${scalar(name)}`], fields: ['project.name'], indent: '' }],
  order: ORDER,
  nested: { ...NESTED, secrets: secretItems, networks: memberships, deploy: (run, { isBelow }) => resources(run, isBelow) },
  networks: (_, used) => used.map((network) => declaredNetwork(network, networkItems(network))),
};
