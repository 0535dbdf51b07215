/** The pods of a manifest: whatever kind makes them, with their containers. */
import { number, say } from '../../../languages/say.ts';
import { type Documents, entriesOf, isMap, itemsOf, member, type Placed, textOf } from '../placed.ts';
import { readYaml } from '../placed-yaml.ts';

export interface Container {
  readonly role: 'container' | 'init' | 'ephemeral';
  /** Absent where the manifest leaves it out, which no server accepts. */
  readonly name?: string;
  readonly placed: Placed;
}

export interface Pod {
  /** Of the object that makes it: `Deployment`, `CronJob`. */
  readonly kind: string;
  readonly name: string;
  readonly object: Placed;
  /** Of the pod itself, so of the template where there is one. */
  readonly metadata?: Placed;
  readonly spec: Placed;
  /** By name; of two with the same name the last. */
  readonly volumes: ReadonlyMap<string | undefined, Placed>;
  /** In the order of the text. */
  readonly containers: readonly Container[];
}

export interface Manifest {
  readonly documents: Documents;
  /** Every object, those of lists included. */
  readonly objects: readonly Placed[];
  readonly pods: readonly Pod[];
}

/** Where Kubernetes' own kinds keep their pod. */
const TEMPLATE = ['spec', 'template'];
const OWNER: ReadonlyMap<string, readonly string[]> = new Map([
  ['Pod', []],
  ...['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Job'].map((kind) => [kind, TEMPLATE] as const),
  ['CronJob', ['spec', 'jobTemplate', 'spec', 'template']],
  ['PodTemplate', ['template']],
]);
/** Kinds of others, such as Knative's Service or Argo's Rollout, follow the same paths; their pod is known by its containers. */
const PATHS: readonly (readonly string[])[] = [TEMPLATE, [], ['spec', 'jobTemplate', 'spec', 'template'], ['template']];

const GROUPS = [
  ['initContainers', 'init'],
  ['containers', 'container'],
  ['ephemeralContainers', 'ephemeral'],
] as const;

const DEEPEST_LIST = 8;
/** In one text; whoever has more looks at one namespace after the other. */
const MOST_CONTAINERS = 2000;

/** Objects of `kind: List` are those that it holds. */
function objectsIn(root: Placed, depth = 0): Placed[] {
  const items = member(root, 'items');
  if (!isMap(root)) return [];
  if (items && /List$/.test(textOf(member(root, 'kind')) ?? '') && depth < DEEPEST_LIST)
    return itemsOf(items).flatMap((item) => objectsIn(item, depth + 1));
  return [root];
}

function podOf(object: Placed): Pod | undefined {
  const kind = textOf(member(object, 'kind')) ?? '';
  const own = OWNER.get(kind);
  for (const path of own ? [own] : PATHS) {
    const owner = member(object, ...path);
    const spec = member(owner, 'spec');
    if (!spec || !(own ? isMap(spec) : GROUPS.some(([key]) => member(spec, key)))) continue;
    const containers = GROUPS.flatMap(([key, role]) =>
      itemsOf(member(spec, key))
        .filter(isMap)
        .map((placed): Container => {
          const name = textOf(member(placed, 'name'));
          return { role, ...(name !== undefined && { name }), placed };
        }),
    ).sort((a, b) => a.placed.from - b.placed.from);
    const metadata = member(owner, 'metadata');
    return {
      kind,
      name: textOf(member(object, 'metadata', 'name')) ?? '',
      object,
      ...(metadata && { metadata }),
      spec,
      volumes: new Map(itemsOf(member(spec, 'volumes')).map((volume) => [textOf(member(volume, 'name')), volume])),
      containers,
    };
  }
  return undefined;
}

/** Never throws. */
export function readManifest(text: string): Manifest {
  const documents = readYaml(text);
  const objects = documents.roots.flatMap((root) => objectsIn(root));
  const pods = objects.flatMap((object) => podOf(object) ?? []);
  if (pods.reduce((sum, { containers }) => sum + containers.length, pods.length) <= MOST_CONTAINERS) return { documents, objects, pods };
  const because = say`More than ${number(MOST_CONTAINERS)} pods and containers stand here, the most that are read.`;
  const errors = [...documents.errors, { line: 1, column: 1, text: '', because, fails: 'open' as const }];
  return { documents: { ...documents, errors }, objects: [], pods: [] };
}

/** A setting of the container's own security context, or that of its pod: the container's wins. */
export const secured = (pod: Pod, container: Container, ...keys: readonly string[]): Placed | undefined =>
  member(container.placed, 'securityContext', ...keys) ?? member(pod.spec, 'securityContext', ...keys);

export const annotation = (pod: Pod, name: string): Placed | undefined => member(pod.metadata, 'annotations', name);
export const annotations = (pod: Pod): ReadonlyMap<string, Placed> => entriesOf(member(pod.metadata, 'annotations'));

export interface Mounted {
  readonly mount: Placed;
  readonly volume?: Placed;
}
/** What a container mounts, each with the pod's volume of that name. */
export function mountsOf(pod: Pod, container: Container): Mounted[] {
  return itemsOf(member(container.placed, 'volumeMounts')).map((mount) => {
    const volume = pod.volumes.get(textOf(member(mount, 'name')));
    return { mount, ...(volume && { volume }) };
  });
}
