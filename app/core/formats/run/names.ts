/** What containers, networks and volumes are called outside of the Spec. */

export interface Names {
  readonly project: string;
  /** Names that a text has chosen by itself: `network/back` stands for `back`. */
  readonly given: ReadonlyMap<string, string>;
}

export type Kind = 'container' | 'network' | 'volume';

// Compose joins networks and volumes with an underscore, so that both files share the same objects.
const prefixOf = (kind: Kind, project: string): string => (project === '' ? '' : `${project}${kind === 'container' ? '-' : '_'}`);

/** `web` of project `shop` is container `shop-web`, network `back` is `shop_back`. */
export const nameOf = (names: Names, kind: Kind, plain: string): string =>
  names.given.get(`${kind}/${plain}`) ?? prefixOf(kind, names.project) + plain;

/** The Spec's name for a container, network or volume of a text; always one that a Spec may hold. */
export function plainName(project: string, kind: Kind, name: string): string {
  const prefix = prefixOf(kind, project);
  const rest = name.startsWith(prefix) && name.length > prefix.length ? name.slice(prefix.length) : name;
  const plain = rest
    .replace(/[^A-Za-z0-9_.-]/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 63);
  return plain === '' ? 'unnamed' : plain;
}
