import { say } from '../../languages/say.ts';
import { LEVELS, podSecurity } from '../formats/kubernetes/pod-security/pod-security.ts';
import { defineScanner, type ManifestView, type Spot } from './scanner.ts';

/** What a namespace that enforces this level would refuse; below it, everything that stands in the way of restricted is told by its check. */
const refusedBy =
  (level: 'baseline' | 'restricted') =>
  ({ text }: ManifestView): Spot[] => {
    const { level: taken, obstacles } = podSecurity(text);
    if (LEVELS.indexOf(taken) >= LEVELS.indexOf(level)) return [];
    return obstacles.map(({ line, check, pod }) => ({ line, service: pod, what: check }));
  };

export default defineScanner({
  title: say`Pod Security admission`,
  version: 'Kubernetes 1.37',
  origin: 'kubernetes/pod-security-admission',
  manifest: [
    { id: 'baseline', title: say`A namespace of level baseline takes every pod`, source: 'policy/check_*.go', find: refusedBy('baseline') },
    {
      id: 'restricted',
      title: say`A namespace of level restricted takes every pod`,
      source: 'policy/check_*.go',
      find: refusedBy('restricted'),
    },
  ],
});
