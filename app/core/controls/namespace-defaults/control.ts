import { say } from '../../../languages/say.ts';
import { patchHost } from '../../spec/edit.ts';
import type { Host } from '../../spec/spec.ts';
import { type Answer, defineControl, sealed, weakened } from '../control.ts';

type Modes = Pick<Host, 'ipcMode' | 'cgroupns'>;
const FIXED: { readonly [choice: string]: Modes } = { private: { ipcMode: 'private', cgroupns: 'private' }, engine: {} };

const choiceOf = ({ ipcMode, cgroupns }: Modes): string =>
  Object.keys(FIXED).find((choice) => FIXED[choice]?.ipcMode === ipcMode && FIXED[choice]?.cgroupns === cgroupns) ?? 'mixed';

export default defineControl({
  step: 'namespaces',
  rank: 100,
  scope: 'project',
  title: say`Namespace defaults of the daemon`,
  question: say`Which namespaces does a container get that does not say?`,
  keys: ['"default-ipc-mode"', '"default-cgroupns-mode"'],
  fields: ['host.ipcMode', 'host.cgroupns'],
  options: [
    {
      choice: 'private',
      label: say`Private IPC and cgroup`,
      stops: say`Containers outside this plan sharing memory or seeing cgroup paths.`,
    },
    { choice: 'engine', label: say`The engine's defaults`, costs: say`They differ between engines and cgroup versions.` },
    { choice: 'mixed', label: say`Another combination`, asks: ['ipcMode', 'cgroupns'] },
  ],
  details: {
    ipcMode: { type: 'choice', among: ['private', 'shareable'], label: 'IPC', optional: true },
    cgroupns: { type: 'choice', among: ['private', 'host'], label: say`Cgroup`, optional: true },
  },
  read: ({ spec: { host } }) => {
    const choice = choiceOf(host);
    if (choice !== 'mixed') return { choice };
    return { choice, ...(host.ipcMode && { ipcMode: host.ipcMode }), ...(host.cgroupns && { cgroupns: host.cgroupns }) } as Answer;
  },
  write: ({ spec }, answer) => {
    const { ipcMode, cgroupns } = FIXED[answer.choice] ?? (answer as Modes);
    return patchHost(spec, { ipcMode, cgroupns });
  },
  refuses: (answer) =>
    answer.choice === 'mixed' && choiceOf(answer as Modes) !== 'mixed'
      ? { detail: 'ipcMode', says: say`Another option stands for exactly this.` }
      : undefined,
  recommend: () => ({
    answer: { choice: 'private' },
    because: say`It also holds for containers outside this plan, and old engines and cgroup v1 default to less.`,
  }),
  judge: ({ spec: { host } }) => {
    if (host.ipcMode === 'shareable') return weakened(say`Containers may join the shared memory of any container that does not object.`);
    return host.cgroupns === 'private' ? sealed : weakened(say`On cgroup v1 containers that say nothing see the host's cgroup paths.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.17' },
    { of: 'ANSSI-FT-082', id: 'R6' },
    { of: 'Docker CLI documentation', id: 'docs/reference/dockerd.md' },
  ],
});
