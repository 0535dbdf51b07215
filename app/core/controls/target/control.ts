import { say } from '../../../languages/say.ts';
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
  title: say`Target`,
  question: say`What runs the containers?`,
  keys: ['docker run', 'docker stack deploy', 'kubectl apply', 'podman run'],
  fields: ['host.target', 'host.kubernetes', 'host.cgroup', 'host.securityModule'],
  options: [
    { choice: 'docker', label: say`Docker Engine on Linux`, asks: kernel, stops: say`Everything that this plan says can be said there.` },
    {
      choice: 'podman',
      label: say`Podman`,
      asks: kernel,
      stops: say`A daemon that runs as root: there is none.`,
      costs: say`Units of systemd take the place of a restart policy.`,
    },
    {
      choice: 'swarm',
      label: say`Docker Swarm`,
      asks: kernel,
      costs: say`A service takes fewer options than a container; some move to the daemon of each node.`,
    },
    {
      choice: 'kubernetes',
      label: say`Kubernetes`,
      asks: ['kubernetes', ...kernel],
      stops: say`Pods that fall short of Pod Security, where the namespace enforces it.`,
      costs: say`Limits of processes, ulimits and logs belong to the node.`,
    },
    {
      choice: 'desktop',
      label: say`Docker Desktop`,
      stops: say`A way out of the container ends in a virtual machine.`,
      costs: say`For development alone.`,
    },
  ],
  details: {
    kubernetes: {
      type: 'number',
      kind: 'count',
      unit: 'count',
      label: say`Minor version`,
      hint: say`34 of 1.34; kubectl version prints it.`,
      optional: true,
    },
    cgroup: {
      type: 'choice',
      among: ['v1'],
      label: say`Control groups`,
      hint: say`Where the host still has the first version.`,
      optional: true,
    },
    securityModule: {
      type: 'choice',
      among: ['apparmor', 'selinux', 'none'],
      label: say`Security module`,
      hint: say`docker info prints it among the security options.`,
      optional: true,
    },
  },
  ...target,
  recommend: (at) => ({
    answer: target.read(at),
    because: say`The files must run on what you have. What each target cannot keep stands below.`,
  }),
  judge: () => sealed,
  sources: [
    { of: 'Docker documentation', id: 'docker stack deploy, compose file reference' },
    { of: 'Kubernetes API', id: 'PodSpec, SecurityContext' },
    { of: 'run here', id: 'docker stack config of CLI 28.2.2: what a stack takes, ignores and refuses' },
  ],
});
