import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'namespaces',
  rank: 70,
  scope: 'service',
  title: say`Cgroup namespace`,
  question: say`May the container see where the host keeps its control groups?`,
  keys: ['--cgroupns', '--cgroup-parent', 'cgroup', 'cgroup_parent'],
  fields: ['run.cgroupns', 'run.cgroupParent'],
  options: [
    {
      choice: 'private',
      label: say`No, a view of its own`,
      asks: ['cgroupParent'],
      stops: say`Learning the container id and the layout of the host.`,
    },
    { choice: 'engine', label: say`As the daemon is set`, asks: ['cgroupParent'], costs: say`On cgroup v1 that is the host's view.` },
    { choice: 'host', label: say`Yes, the host's view`, asks: ['cgroupParent'], costs: say`Paths of the host stand in /proc/self/cgroup.` },
  ],
  details: {
    cgroupParent: {
      type: 'text',
      kind: 'cgroupParent',
      label: say`Parent group`,
      hint: say`With systemd a name ending in .slice.`,
      optional: true,
    },
  },
  ...byValue('run', 'cgroupns', { private: 'private', engine: undefined, host: 'host' }, { along: ['cgroupParent'] }),
  recommend: ({ workload }) => ({
    answer: { choice: 'private' },
    because: say`${workload.title} does not manage control groups, and the default differs between cgroup v1 and v2.`,
  }),
  judge: ({ spec, service: { run } }) => {
    const mode = run.cgroupns ?? spec.host.cgroupns;
    if (mode === 'host') return weakened(say`The container sees the host's cgroup paths.`);
    if (mode === undefined) return weakened(say`On a host with cgroup v1 the container sees the host's cgroup paths.`);
    return run.cgroupParent === undefined
      ? sealed
      : weakened(say`The container is counted below ${run.cgroupParent}, outside the engine's own group.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.25' },
    { of: 'ANSSI-FT-082', id: 'R9' },
    { of: 'run here', id: 'Engine 20.10.24, cgroup v1: /docker/<id> is visible with host, / with private' },
  ],
});
