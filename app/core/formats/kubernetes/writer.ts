/** `kubernetes.yaml`: a namespace with everything that the plan needs in a cluster, for `kubectl apply`. */
import { say } from '../../../languages/say.ts';
import { BUILD_FIELDS, HOST_FIELDS, NETWORK_FIELDS, RUN_FIELDS, SUPPLY_FIELDS, VOLUME_FIELDS } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineWriter, type Line, type Treatments } from '../format.ts';
import { quoted } from '../run/quoted.ts';
import { makeSecretFile, ownSecretFiles, SECRET_DIRECTORY } from '../secret-files.ts';
import { textOf } from '../statements.ts';
import { everyOne } from '../treatment.ts';
import { gapsOf } from './gaps.ts';
import { accountOf, claims, namespaceOf, servicesOf } from './objects.ts';
import { type Plan, planOf } from './plan.ts';
import { workloadOf } from './pod.ts';
import { podSecurity } from './pod-security/pod-security.ts';
import { denyAll, isPublic, policyOf, publishedBy } from './policies.ts';
import { type Entry, linesOfMap } from './tree.ts';
import { configMapsOf } from './volumes.ts';

const treatments = {
  'project.name': 'prints',
  'service.name': 'prints',
  'service.workload': 'elsewhere',
  ...everyOne(BUILD_FIELDS, 'elsewhere'),
  // The kubelet reads no HEALTHCHECK of an image.
  'build.healthcheck': 'prints',
  ...everyOne(RUN_FIELDS, 'prints'),
  // They stand in the files that run.seccomp and run.apparmor name.
  'run.syscalls': 'elsewhere',
  'run.apparmorFrom': 'elsewhere',
  // A fact about the image; what the plan does about it are mounts, and those are printed.
  'run.imageVolumes': 'elsewhere',
  ...everyOne(NETWORK_FIELDS, 'prints'),
  'network.encrypted': {
    fails: 'open',
    because: say`Whether pods are reached by an encrypted way between nodes is decided by the network of the cluster.`,
  },
  ...everyOne(VOLUME_FIELDS, 'prints'),
  ...everyOne(HOST_FIELDS, 'elsewhere'),
  'host.kubernetes': 'prints',
  'host.usernsRemap': 'prints',
  ...everyOne(SUPPLY_FIELDS, 'elsewhere'),
} satisfies Treatments;

type Document = readonly (Entry | undefined)[];
const linesOf = (document: Document): Line[] => linesOfMap(document.filter((entry) => entry !== undefined));

/** Documents in one file, each but the first behind a mark that belongs to what follows. */
const joined = (documents: readonly Document[]): Line[] =>
  documents.map(linesOf).flatMap((lines, index) => (index === 0 ? lines : [{ text: '---', fields: lines[0]?.fields ?? [] }, ...lines]));

function write(spec: Spec): Line[] {
  const plan = planOf(spec);
  const pods = spec.services.map((service) => workloadOf(plan, service));
  const { level } = podSecurity(textOf(joined(pods)), plan.minor);
  return joined([
    namespaceOf(plan, level),
    accountOf(plan),
    denyAll(plan),
    ...spec.services.map((service) => policyOf(plan, service)).filter((policy) => policy !== undefined),
    ...claims(plan),
    ...spec.services.flatMap((service, index) => [...servicesOf(plan, service), pods[index] as Document]),
  ]);
}

/** What the cluster must have before the pods start: no value of a secret stands in a file. */
function prepared(plan: Plan): string[] {
  const { spec, namespace } = plan;
  const files = [...ownSecretFiles(spec).keys()];
  const made = files.length === 0 ? [] : [[...SECRET_DIRECTORY, ...files.map(makeSecretFile)].join('\n')];
  const within = `kubectl --namespace ${namespace} create`;
  const secrets = spec.services.flatMap(({ run }) =>
    (run.secrets ?? []).map(
      (secret) => `${within} secret generic ${plan.secret(secret)} --from-file=${quoted(`${secret.name}=${secret.source}`)}`,
    ),
  );
  const maps = spec.services.flatMap((service) =>
    configMapsOf(plan, service).map(({ name, bind }) => `${within} configmap ${name} --from-file=${quoted(bind.source)}`),
  );
  const forwarded = spec.services.flatMap((service) =>
    publishedBy(plan, service)
      .filter((port) => !isPublic(plan, service, port) && port.protocol === undefined)
      .slice(0, 1)
      .map(({ published, target }) => {
        const port = published ?? target;
        return `kubectl --namespace ${namespace} port-forward service/${plan.service(service.name)}-local ${port}:${port}`;
      }),
  );
  return [
    ...made,
    `kubectl create namespace ${namespace} --dry-run=client --output=yaml | kubectl apply --filename=-`,
    ...new Set([...secrets, ...maps]),
    'kubectl apply --filename=kubernetes.yaml --dry-run=server',
    'kubectl apply --filename=kubernetes.yaml',
    ...forwarded,
    say`The network plugin of the cluster must enforce network policies; where it does not, they are ignored without a word.`,
  ];
}

export default defineWriter({
  title: 'Kubernetes',
  language: 'yaml',
  scope: 'project',
  rank: 34,
  targets: ['kubernetes'],
  treatments,
  gaps: gapsOf,
  path: () => 'kubernetes.yaml',
  wanted: () => true,
  write,
  apply: (spec) => prepared(planOf(spec)),
});
