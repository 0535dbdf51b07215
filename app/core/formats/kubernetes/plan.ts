/** A Spec as Kubernetes sees it: names that its API takes, versions, and what each service's lines are owed to. */
import { type FieldRef, fieldRef } from '../../spec/fields.ts';
import { kubernetesOf } from '../../spec/kubernetes.ts';
import type { Run, SecretFile, Service, Spec } from '../../spec/spec.ts';
import { distinct } from '../distinct.ts';

export interface Plan {
  readonly spec: Spec;
  readonly minor: number;
  readonly namespace: string;
  /** Name of an object for a service, a volume or a secret. */
  readonly service: (name: string) => string;
  readonly volume: (name: string) => string;
  readonly secret: (secret: SecretFile) => string;
  /** Services that each service meets on a network whose members may talk. */
  readonly neighbours: (service: Service) => readonly { readonly service: Service; readonly networks: readonly string[] }[];
}

/** RFC 1035, which the name of a Service must follow; every other name may. */
const label = (text: string, longest = 50): string => {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longest)
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(plain) ? plain : `x${plain === '' ? '' : `-${plain}`}`;
};

/** A name for each key, none of them twice. */
function named(keys: readonly string[], plain: (key: string) => string = (key) => key): (key: string) => string {
  const once = distinct();
  const given = new Map<string, string>();
  for (const key of keys) if (!given.has(key)) given.set(key, once(label(plain(key))));
  return (key) => given.get(key) ?? label(plain(key));
}

export function planOf(spec: Spec): Plan {
  const pair = ({ name, source }: SecretFile): string => `${name} ${source}`;
  const secrets = spec.services.flatMap(({ run }) => run.secrets ?? []);
  const secretName = named(secrets.map(pair), (key) => key.split(' ', 1)[0] as string);
  const isOpen = new Set(spec.networks.filter(({ interContainer }) => interContainer !== false).map(({ name }) => name));
  const open = ({ run }: Service): readonly string[] =>
    run.networkMode === undefined ? (run.networks ?? []).filter((name) => isOpen.has(name)) : [];
  return {
    spec,
    minor: kubernetesOf(spec),
    namespace: label(spec.project.name),
    service: named(spec.services.map(({ name }) => name)),
    volume: named(spec.volumes.map(({ name }) => name)),
    secret: (secret) => secretName(pair(secret)),
    neighbours: (service) =>
      spec.services
        .filter(({ name }) => name !== service.name)
        .map((other) => ({ service: other, networks: open(service).filter((name) => open(other).includes(name)) }))
        .filter(({ networks }) => networks.length > 0),
  };
}

/** What a line of this service is owed to: the fields that the plan states, or else the service itself. */
export function owed({ name, run }: Service, ...leaves: readonly (keyof Run & string)[]): readonly FieldRef[] {
  const stated = leaves.filter((leaf) => run[leaf] !== undefined);
  return stated.length > 0 ? stated.map((leaf) => fieldRef(`run.${leaf}`, name)) : [fieldRef('service.name', name)];
}

/** Whole seconds, as every field of a pod counts; what is shorter than one is one. */
export const seconds = (milliseconds: number): number => Math.max(1, Math.ceil(milliseconds / 1000));

/** The uid and gid, where they are numbers; `root` is 0. */
export function idsOf({ user }: Run): { readonly uid?: number; readonly gid?: number } {
  const number = (id: number | string | undefined) => (id === 'root' ? 0 : /^\d+$/.test(String(id)) ? Number(id) : undefined);
  const [uid, gid] = [number(user?.uid), number(user?.gid)];
  return { ...(uid !== undefined && { uid }), ...(gid !== undefined && { gid }) };
}

/** The pod stands in a namespace of the node, where it can have no users of its own. */
const sharesNode = ({ run }: Service): boolean => run.pid === 'host' || run.ipc === 'host' || run.networkMode === 'host';
/** `hostUsers: false`: beta since 1.30. */
export const OWN_USERS = 30;
export const hasOwnUsers = ({ spec, minor }: Plan, service: Service): boolean =>
  spec.host.usernsRemap !== undefined && service.run.userns !== 'host' && minor >= OWN_USERS && !sharesNode(service);
