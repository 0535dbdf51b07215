import { defineControl, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

const kernel = ['cgroup', 'securityModule'] as const;
const target = byValue(
  'host',
  'target',
  { docker: undefined, podman: 'podman', swarm: 'swarm', kubernetes: 'kubernetes', desktop: 'desktop' },
  { along: ['kubernetes', ...kernel] },
);

export default defineControl({
  step: 'image',
  rank: 5,
  scope: 'project',
  title: 'Target',
  question: 'What runs the containers?',
  keys: ['docker run', 'docker stack deploy', 'kubectl apply', 'podman run'],
  fields: ['host.target', 'host.kubernetes', 'host.cgroup', 'host.securityModule'],
  options: [
    { choice: 'docker', label: 'Docker Engine on Linux', asks: kernel, stops: 'Everything that this plan says can be said there.' },
    {
      choice: 'podman',
      label: 'Podman',
      asks: kernel,
      stops: 'A daemon that runs as root: there is none.',
      costs: 'Units of systemd take the place of a restart policy.',
    },
    {
      choice: 'swarm',
      label: 'Docker Swarm',
      asks: kernel,
      costs: 'A service takes fewer options than a container; some move to the daemon of each node.',
    },
    {
      choice: 'kubernetes',
      label: 'Kubernetes',
      asks: ['kubernetes', ...kernel],
      stops: 'Pods that fall short of Pod Security, where the namespace enforces it.',
      costs: 'Limits of processes, ulimits and logs belong to the node.',
    },
    {
      choice: 'desktop',
      label: 'Docker Desktop',
      stops: 'A way out of the container ends in a virtual machine.',
      costs: 'For development alone.',
    },
  ],
  details: {
    kubernetes: {
      type: 'number',
      kind: 'count',
      unit: 'count',
      label: 'Minor version',
      hint: '34 of 1.34; kubectl version prints it.',
      optional: true,
    },
    cgroup: { type: 'choice', among: ['v1'], label: 'Control groups', hint: 'Where the host still has the first version.', optional: true },
    securityModule: {
      type: 'choice',
      among: ['apparmor', 'selinux', 'none'],
      label: 'Security module',
      hint: 'docker info prints it among the security options.',
      optional: true,
    },
  },
  ...target,
  recommend: (at) => ({
    answer: target.read(at),
    because: 'The files must run on what you have. What each target cannot keep stands below.',
  }),
  judge: () => sealed,
  sources: [
    { of: 'Docker documentation', id: 'docker stack deploy, compose file reference' },
    { of: 'Kubernetes API', id: 'PodSpec, SecurityContext' },
    { of: 'run here', id: 'docker stack config of CLI 28.2.2: what a stack takes, ignores and refuses' },
  ],
});
