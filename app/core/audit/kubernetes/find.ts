/** Every rule about pods on every pod of a manifest, and what the Pod Security Standards say of each. */
import { say } from '../../../languages/say.ts';
import { violations } from '../../formats/kubernetes/pod-security/pod-security.ts';
import { type Container, type Manifest, type Pod, readManifest } from '../../formats/kubernetes/pods.ts';
import { namesOf, readPods } from '../../formats/kubernetes/read.ts';
import { Lines } from '../../formats/placed.ts';
import { placeOf } from '../../judge.ts';
import { type Found, unreadable } from '../finding.ts';
import { unweighed, weighed } from '../stated.ts';
import type { PodHit, PodRule } from './pod-rule.ts';
import { PODS } from './pods.ts';

/** Never throws. A document that cannot be read is a finding of its own; the others are looked at all the same. */
export function findInManifest(text: string): Found[] {
  const manifest = readManifest(text);
  const lines = new Lines(text);
  const { spec } = readPods(manifest, text);
  const names = namesOf(manifest);
  const weighing = new Map(spec.services.map((service) => [service.name, weighed(placeOf(spec, service))]));
  const weigh = (container: Container | undefined) => weighing.get((container && names.get(container)) ?? '') ?? unweighed;
  return [
    ...manifest.documents.errors.map((trouble) => unreadable([trouble])),
    ...manifest.pods.flatMap((pod) => findInPod(pod, lines, manifest, weigh)),
  ];
}

type Weigh = ReturnType<typeof weighed>;

function findInPod(pod: Pod, lines: Lines, manifest: Manifest, weigh: (container: Container | undefined) => Weigh): Found[] {
  const hits = PODS.flatMap((rule) => [...rule.find(pod, manifest)].map((hit) => ({ rule, hit })));
  // What holds for the pod holds for each of its containers; it is told once, for the first.
  const told = ({ id, decision, reaches }: Omit<PodRule, 'find'>, { placed, says, state, container }: PodHit): Found =>
    weigh(container ?? pod.containers[0])({
      control: id,
      decision,
      says,
      state: state ?? 'open',
      reaches,
      ...lines.place(placed.from),
    });
  const refused = (['baseline', 'restricted'] as const).flatMap((level): Found[] => {
    const against = new Set(violations(pod, level).map(({ check }) => check));
    const says = say`The Pod Security Standard ${level} refuses this pod: ${[...against].join(', ')}.`;
    return against.size > 0 ? [told({ id: `pss-${level}` }, { placed: pod.object, says, state: 'weakened' })] : [];
  });
  return [...hits.map(({ rule, hit }) => told(rule, hit)), ...refused];
}
