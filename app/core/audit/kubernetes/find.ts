/** Every rule about pods on every pod of a manifest, and what the Pod Security Standards say of each. */
import { type Container, type Manifest, type Pod, readManifest } from '../../formats/kubernetes/pods.ts';
import { namesOf, readPods } from '../../formats/kubernetes/read.ts';
import { Lines } from '../../formats/placed.ts';
import { type Found, unreadable } from '../finding.ts';
import { weighed } from '../stated.ts';
import { namespaces } from './namespaces.ts';
import type { PodHit, PodRule } from './pod-rule.ts';
import { privileges, restrictedBesides } from './privileges.ts';
import { workload } from './workload.ts';

const RULES: readonly PodRule[] = [...privileges, ...namespaces, ...workload];

const BASELINE = [
  'privileged',
  'cap-add',
  'seccomp-off',
  'apparmor-off',
  'selinux-opts',
  'proc-mount',
  'sysctls',
  'host-process',
  'host-net',
  'host-pid',
  'host-ipc',
  'host-port',
  'host-path',
  'host-probes',
];
const RESTRICTED = [...BASELINE, 'allow-priv-esc', 'cap-drop-all', 'seccomp-missing', 'run-as-root', 'volume-type'];
/** The Pod Security Standards as their admission controller (1.37) applies them; each is what its rules find and a little more. */
const STANDARDS: readonly {
  readonly id: string;
  readonly title: string;
  readonly rules: ReadonlySet<string>;
  readonly besides?: (pod: Pod) => Iterable<string>;
}[] = [
  { id: 'pss-baseline', title: 'baseline', rules: new Set(BASELINE) },
  { id: 'pss-restricted', title: 'restricted', rules: new Set(RESTRICTED), besides: restrictedBesides },
];

/** Never throws. A document that cannot be read is a finding of its own; the others are looked at all the same. */
export function findInManifest(text: string): Found[] {
  const manifest = readManifest(text);
  const lines = new Lines(text);
  const { spec } = readPods(manifest, text);
  const names = namesOf(manifest);
  const weighing = new Map(spec.services.map((service) => [service.name, weighed(spec, service)]));
  const weigh = (container: Container | undefined) => weighing.get((container && names.get(container)) ?? '') ?? bare;
  return [
    ...manifest.documents.errors.map((trouble) => unreadable([trouble])),
    ...manifest.pods.flatMap((pod) => findInPod(pod, lines, manifest, weigh)),
  ];
}

type Weigh = ReturnType<typeof weighed>;
/** Of a pod that has no container. */
const bare: Weigh = ({ reaches, ...rest }) => ({ ...rest, ...(reaches && { reaches }), fields: [], attacks: [] });

function findInPod(pod: Pod, lines: Lines, manifest: Manifest, weigh: (container: Container | undefined) => Weigh): Found[] {
  const hits = RULES.flatMap((rule) => [...rule.find(pod, manifest)].map((hit) => ({ rule, hit })));
  // What holds for the pod holds for each of its containers; it is told once, for the first.
  const told = ({ id, decision, reaches }: Omit<PodRule, 'find'>, { placed, says, state, container }: PodHit): Found =>
    weigh(container ?? pod.containers[0])({
      control: id,
      ...(decision !== undefined && { decision }),
      says,
      state: state ?? 'open',
      reaches,
      ...lines.place(placed.from),
    });
  const refused = STANDARDS.flatMap(({ id, title, rules, besides }): Found[] => {
    const against = new Set(hits.flatMap(({ rule }) => (rules.has(rule.id) ? [rule.id] : [])));
    for (const extra of besides?.(pod) ?? []) against.add(extra);
    const says = `The Pod Security Standard ${title} refuses this pod: ${[...against].join(', ')}.`;
    return against.size > 0 ? [told({ id }, { placed: pod.object, says, state: 'weakened' })] : [];
  });
  return [...hits.map(({ rule, hit }) => told(rule, hit)), ...refused];
}
