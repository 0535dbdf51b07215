/** How networks and volumes are made. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import { writeBytes } from '../../spec/quantity.ts';
import type { Network, Volume } from '../../spec/spec.ts';
import { type Names, nameOf } from './names.ts';
import { PWD, quoted } from './quoted.ts';
import { type Item, operandOf, type Statement } from './statement.ts';

const ICC = 'com.docker.network.bridge.enable_icc';
const BINDING = 'com.docker.network.bridge.host_binding_ipv4';
/** Driver options of the fields `interContainer` and `hostBinding`. */
export const NETWORK_OPTIONS = [ICC, BINDING] as const;

/** The network, made where it is not there yet. */
export function networkOf({ name, internal, interContainer, hostBinding }: Network, names: Names): Statement[] {
  const shared = nameOf(names, 'network', name);
  // These three are the engine's own.
  if (['bridge', 'host', 'none'].includes(shared)) return [];
  const at = (leaf: 'internal' | 'interContainer' | 'hostBinding'): readonly FieldRef[] => [fieldRef(`network.${leaf}`, name)];
  const items: Item[] = [];
  if (internal !== undefined) items.push({ order: 0, text: internal ? '--internal' : '--internal=false', fields: at('internal') });
  if (interContainer === false) items.push({ order: 1, text: `--opt ${ICC}=false`, fields: at('interContainer') });
  if (hostBinding !== undefined) items.push({ order: 2, text: `--opt ${quoted(`${BINDING}=${hostBinding}`)}`, fields: at('hostBinding') });
  const fields = [fieldRef('network.name', name)];
  return [
    {
      key: `network/${name}`,
      head: `docker network inspect ${quoted(shared)} >/dev/null 2>&1 || docker network create`,
      items,
      operand: operandOf(shared),
      fields,
      operandFields: fields,
    },
  ];
}

/** Driver options of a volume that is more than a directory of the engine's. */
function volumeOptions({ backing }: Volume): readonly string[] {
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
export function volumeOf(volume: Volume, names: Names): Statement {
  const shared = nameOf(names, 'volume', volume.name);
  const fields = [fieldRef('volume.name', volume.name)];
  return {
    key: `volume/${volume.name}`,
    head: `docker volume inspect ${quoted(shared)} >/dev/null 2>&1 || docker volume create`,
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
