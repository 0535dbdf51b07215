/** Pieces of compose files that several linters look at, in both spellings of a list. */
import { entriesOf, isMap, itemsOf, member, type Placed, textOf, textsOf } from '../../formats/placed.ts';

/** Options of `security_opt`, with colons. */
export const securityOpts = (service: Placed): string[] =>
  textsOf(member(service, 'security_opt')).map((option) => option.trim().toLowerCase().replace('=', ':'));

/** Capabilities of a key, in capitals and without CAP_. */
export const capabilities = (service: Placed, key: 'cap_add' | 'cap_drop'): string[] =>
  textsOf(member(service, key)).map((name) => name.trim().toUpperCase().replace(/^CAP_/, ''));

export interface PublishedPort {
  readonly placed: Placed;
  /** As it is written, in the short spelling. */
  readonly text: string | undefined;
  readonly address: string | undefined;
  readonly published: string | undefined;
}

/** The published ports; what is only a port of the container is published on a port that the engine chooses. */
export const publishedPorts = (service: Placed): PublishedPort[] =>
  itemsOf(member(service, 'ports')).map((placed) => {
    if (isMap(placed))
      return { placed, text: undefined, address: textOf(member(placed, 'host_ip')), published: textOf(member(placed, 'published')) };
    const text = textOf(placed) ?? '';
    const [, bracketed, rest = text] = /^\[([^\]]*)\]:(.*)$/.exec(text) ?? [];
    const parts = rest.replace(/\/\w+$/, '').split(':');
    const address = bracketed ?? (parts.length > 2 ? parts[0] : undefined);
    const published = parts.length > 1 ? parts[parts.length - 2] : undefined;
    return { placed, text, address, published: published === '' ? undefined : published };
  });

export interface Mount {
  readonly placed: Placed;
  readonly source: string;
  readonly readOnly: boolean;
  readonly propagation: string | undefined;
}

/** How a path on the host begins; all else is the name of a volume. */
const PATH = /^[./~]/;

/** The bind mounts. */
export const bindMounts = (service: Placed): Mount[] =>
  itemsOf(member(service, 'volumes')).flatMap((placed): Mount[] => {
    if (isMap(placed)) {
      const from = textOf(member(placed, 'source')) ?? '';
      // What names no type is one where its source is a path.
      if ((textOf(member(placed, 'type')) ?? (PATH.test(from) ? 'bind' : '')) !== 'bind') return [];
      const readOnly = textOf(member(placed, 'read_only')) === 'true';
      return [{ placed, source: from, readOnly, propagation: textOf(member(placed, 'bind', 'propagation')) }];
    }
    const [source = '', target, mode = ''] = (textOf(placed) ?? '').split(':');
    if (target === undefined || !PATH.test(source)) return [];
    const modes = mode.split(',');
    return [{ placed, source, readOnly: modes.includes('ro'), propagation: modes.find((one) => /shared|slave|private/.test(one)) }];
  });

/** Variables with their values; undefined where only the shell knows. */
export function* environment(
  service: Placed,
): Generator<{ readonly name: string; readonly value: string | undefined; readonly placed: Placed }> {
  const given = member(service, 'environment');
  for (const [name, placed] of entriesOf(given)) yield { name, value: textOf(placed), placed };
  for (const placed of itemsOf(given)) {
    const [, name = '', , value] = /^([^=]*)(=([\s\S]*))?$/.exec(textOf(placed) ?? '') ?? [];
    yield { name, value, placed };
  }
}

export const has = (service: Placed, ...keys: readonly string[]): boolean => member(service, ...keys)?.value !== undefined;
/** The path without what a kernel would not see either. */
export const plainPath = (path: string): string => path.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
