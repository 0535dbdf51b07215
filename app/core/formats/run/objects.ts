/** How networks and volumes are made. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import { writeBytes } from '../../spec/quantity.ts';
import type { Network, Volume } from '../../spec/spec.ts';
import { type Names, nameOf } from './names.ts';
import type { Program } from './program.ts';
import { PWD, quoted } from './quoted.ts';
import { type Item, operandOf, type Statement } from './statement.ts';

const ICC = 'com.docker.network.bridge.enable_icc';
const BINDING = 'com.docker.network.bridge.host_binding_ipv4';
/** Driver options of the fields `interContainer` and `hostBinding`. */
export const NETWORK_OPTIONS = [ICC, BINDING] as const;

/** These three are the engine's own. */
export const isBuiltIn = (network: string): boolean => ['bridge', 'host', 'none'].includes(network);

export const internalFlag = (internal: boolean): string => (internal ? '--internal' : '--internal=false');

export function networkFlags({ name, internal, interContainer, hostBinding }: Network): Item[] {
  const at = (leaf: 'internal' | 'interContainer' | 'hostBinding'): readonly FieldRef[] => [fieldRef(`network.${leaf}`, name)];
  const items: Item[] = [];
  if (internal !== undefined) items.push({ order: 0, text: internalFlag(internal), fields: at('internal') });
  if (interContainer === false) items.push({ order: 1, text: `--opt ${ICC}=false`, fields: at('interContainer') });
  if (hostBinding !== undefined) items.push({ order: 2, text: `--opt ${quoted(`${BINDING}=${hostBinding}`)}`, fields: at('hostBinding') });
  return items;
}

/** The network, made where it is not there yet. */
export function networkOf(network: Network, names: Names, { name: program, network: flags }: Program): Statement[] {
  const shared = nameOf(names, 'network', network.name);
  if (isBuiltIn(shared)) return [];
  const fields = [fieldRef('network.name', network.name)];
  return [
    {
      key: `network/${network.name}`,
      head: `${program} network inspect ${quoted(shared)} >/dev/null 2>&1 || ${program} network create`,
      items: flags(network),
      operand: operandOf(shared),
      fields,
      operandFields: fields,
    },
  ];
}

/** Driver options of a volume that is more than a directory of the engine's. */
export function volumeOptions({ backing }: Volume): readonly string[] {
  if (!backing) return [];
  switch (backing.type) {
    case 'tmpfs':
      return [
        'type=tmpfs',
        'device=tmpfs',
        `o=size=${writeBytes(backing.size)}${backing.uid === undefined ? '' : `,uid=${backing.uid}`},noexec,nosuid,nodev`,
      ];
    case 'device':
      return [`type=${backing.fileSystem}`, `device=${backing.device}`, 'o=noexec,nosuid,nodev'];
    case 'directory':
      return ['type=none', `device=${backing.source}`, 'o=bind,noexec,nosuid,nodev'];
  }
}

/** The volume, made where it is not there yet. */
export function volumeOf(volume: Volume, names: Names, { name: program }: Program): Statement {
  const shared = nameOf(names, 'volume', volume.name);
  const fields = [fieldRef('volume.name', volume.name)];
  return {
    key: `volume/${volume.name}`,
    head: `${program} volume inspect ${quoted(shared)} >/dev/null 2>&1 || ${program} volume create`,
    items: volumeOptions(volume).map((option, order) => ({
      order,
      text: `--opt ${quoted(option.replace(/^device=\.\//, `device=${PWD}/`))}`,
      fields: [fieldRef('volume.backing', volume.name)],
    })),
    operand: operandOf(shared),
    fields,
    operandFields: fields,
  };
}
