/** Limits, image, environment, probes and the place of a pod. */
import { say } from '../../../languages/say.ts';
import { nearest } from '../../formats/kubernetes/pod-security/check.ts';
import type { Container, Pod } from '../../formats/kubernetes/pods.ts';
import { itemsOf, member, type Placed, textOf, textsOf, truthOf } from '../../formats/placed.ts';
import { isSecret } from '../secrets.ts';
import { eachContainer, type PodHit, type PodRule } from './pod-rule.ts';

const resource = (part: 'limits' | 'requests', name: string, says: string) =>
  eachContainer(
    ({ placed }) => {
      const place = member(placed, 'resources', part);
      return member(place, name)?.value
        ? undefined
        : { placed: place ?? placed, says, ...(part === 'requests' && { state: 'weakened' as const }) };
    },
    'container',
    'init',
  );

/** Pods that run to their end are not asked whether they are alive. */
const runsOn = ({ kind }: Pod): boolean => !/^(?:Cron)?Job$/.test(kind);
const probe = (key: string, says: string): PodRule['find'] => {
  const look = eachContainer(({ placed }) => (member(placed, key)?.value ? undefined : { placed, says, state: 'weakened' }), 'container');
  return (pod) => (runsOn(pod) ? look(pod) : []);
};

const imageOf = ({ placed }: Container): Placed | undefined => member(placed, 'image');
/** Without its registry, whose port is no tag. */
const referenceOf = (text: string) => {
  const [name = '', digest] = text.split('@', 2);
  return { tag: /:([^/:]+)$/.exec(name)?.[1], digest };
};

const imageTag = eachContainer((container) => {
  const placed = imageOf(container);
  const text = textOf(placed);
  if (!placed || !text || /[{$]/.test(text)) return undefined;
  const { tag, digest } = referenceOf(text);
  if (digest || (tag && tag !== 'latest')) return undefined;
  return {
    placed,
    says: tag ? say`${text} is another image tomorrow: latest moves.` : say`${text} is another image tomorrow: without a tag it is latest.`,
  };
});
const imageDigest = eachContainer((container) => {
  const placed = imageOf(container);
  const text = textOf(placed);
  return placed && text && !/[{$]/.test(text) && !referenceOf(text).digest
    ? { placed, state: 'weakened', says: say`${text} is what its registry says it is on that day.` }
    : undefined;
});
const pullPolicy = eachContainer((container) => {
  const policy = member(container.placed, 'imagePullPolicy');
  const text = textOf(policy);
  const image = textOf(imageOf(container)) ?? '';
  const { tag, digest } = referenceOf(image);
  const inForce = text ?? (digest || (tag && tag !== 'latest') ? 'IfNotPresent' : 'Always');
  if (inForce === 'Always' || (digest && !text)) return undefined;
  return {
    placed: policy ?? container.placed,
    state: 'weakened',
    says: say`A pod of another tenant starts the image from the node’s store without its pull secret.`,
  };
});

/** Beside what is one by its form: a signed token, and words that keys are put together with. */
const looksSecret = (value: string): boolean => /\beyJhbGciO|\bBearer \S{8}|_(?:key|secret)_/.test(value);

function* secretsInEnv({ containers }: Pod): Generator<PodHit> {
  for (const container of containers) {
    for (const variable of itemsOf(member(container.placed, 'env'))) {
      const [name, value] = [textOf(member(variable, 'name')) ?? '', textOf(member(variable, 'value'))];
      const literal = value !== undefined && (isSecret(name, value) || looksSecret(value));
      if (literal) yield { placed: variable, container, says: say`The value of ${name} stands in the manifest for everyone who reads it.` };
    }
    for (const placed of fromSecrets(container))
      yield {
        placed,
        container,
        state: 'weakened',
        says: say`A secret travels in the environment: children, crash reports and /proc hand it on.`,
      };
  }
}
/** Variables that a Secret of the cluster gives. */
function fromSecrets({ placed }: Container): Placed[] {
  return [
    ...itemsOf(member(placed, 'env')).filter((variable) => member(variable, 'valueFrom', 'secretKeyRef')),
    ...itemsOf(member(placed, 'envFrom')).filter((source) => member(source, 'secretRef')),
  ];
}

const sudo = eachContainer(({ placed }) => {
  const line = [member(placed, 'command'), member(placed, 'args')].find(
    (words) => words && [textOf(words) ?? '', ...textsOf(words)].some((word) => /(?:^|[\s;&|])sudo(?:\s|$)/.test(word)),
  );
  return line && { placed: line, state: 'weakened', says: say`sudo is started: the program counts on becoming root.` };
});

const CLUSTER_WIDE = new Set(['Namespace', 'Node', 'PersistentVolume']);
function* defaultNamespace({ object, kind }: Pod): Generator<PodHit> {
  const placed = member(object, 'metadata', 'namespace');
  if (CLUSTER_WIDE.has(kind) || (placed?.value && textOf(placed) !== 'default')) return;
  yield {
    placed: placed ?? nearest(object, 'metadata', 'name'),
    state: 'weakened',
    says: say`It runs in the namespace default, beside whatever else had no place.`,
  };
}

export const workload: readonly PodRule[] = [
  {
    id: 'mem-limit',
    decision: 'memory',
    reaches: 'machine',
    find: resource('limits', 'memory', say`It can take all the memory of the node.`),
  },
  { id: 'cpu-limit', decision: 'cpu', reaches: 'machine', find: resource('limits', 'cpu', say`It can take every CPU of the node.`) },
  {
    id: 'mem-request',
    decision: 'memory',
    find: resource('requests', 'memory', say`The scheduler does not know how much memory it needs.`),
  },
  { id: 'cpu-request', decision: 'cpu', find: resource('requests', 'cpu', say`The scheduler does not know how much CPU it needs.`) },
  {
    id: 'read-only',
    decision: 'read-only-rootfs',
    reaches: 'container',
    find: eachContainer(({ placed }) => {
      const flag = member(placed, 'securityContext', 'readOnlyRootFilesystem');
      if (flag && truthOf(flag)) return undefined;
      return {
        placed: flag ?? nearest(placed, 'securityContext'),
        says: say`An intruder replaces programs of the container and leaves tools behind.`,
      };
    }),
  },
  { id: 'image-tag', decision: 'base-image-pin', find: imageTag },
  { id: 'image-digest', decision: 'base-image-pin', find: imageDigest },
  { id: 'pull-policy', find: pullPolicy },
  { id: 'secret-in-env', decision: 'runtime-secrets', reaches: 'data', find: secretsInEnv },
  {
    id: 'secret-ref-env',
    decision: 'runtime-secrets',
    reaches: 'data',
    find: ({ containers }) =>
      containers.flatMap((container) =>
        fromSecrets(container).map(
          (placed): PodHit => ({ placed, container, state: 'weakened', says: say`A file would stay with the program that reads it.` }),
        ),
      ),
  },
  { id: 'liveness', decision: 'healthcheck', find: probe('livenessProbe', say`Nobody restarts it when it hangs.`) },
  { id: 'readiness', decision: 'healthcheck', find: probe('readinessProbe', say`Requests reach it before it can answer.`) },
  { id: 'sudo', find: sudo },
  { id: 'default-ns', find: defaultNamespace },
];
