import { type Answer, defineControl, open, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'namespaces',
  rank: 40,
  scope: 'service',
  title: 'IPC namespace and shared memory',
  question: 'Who shares memory segments with this container, and how large is /dev/shm?',
  keys: ['--ipc', '--shm-size', 'ipc', 'shm_size'],
  fields: ['run.ipc', 'run.shmSize'],
  options: [
    {
      choice: 'private',
      label: 'Nobody',
      asks: ['shmSize'],
      stops: 'Reading or poisoning shared memory of other containers and of the host.',
    },
    {
      choice: 'none',
      label: 'Nobody, and no /dev/shm',
      stops: 'The last place that a read-only container can write to.',
      costs: 'Browsers and databases fail.',
    },
    { choice: 'engine', label: 'As the daemon is set', asks: ['shmSize'], costs: 'Depends on the age and configuration of the engine.' },
    { choice: 'shareable', label: 'Containers that ask for it', asks: ['shmSize'], costs: 'Any other container may join.' },
    { choice: 'host', label: 'The host', costs: 'Shared memory of every process on the host.' },
  ],
  details: {
    shmSize: { type: 'number', kind: 'bytes', unit: 'bytes', label: 'Size of /dev/shm', hint: 'The engine gives 64 MiB.', optional: true },
  },
  ...byValue(
    'run',
    'ipc',
    { private: 'private', none: 'none', engine: undefined, shareable: 'shareable', host: 'host' },
    { along: ['shmSize'] },
  ),
  recommend: ({ workload: { title, shmSize } }) =>
    shmSize === undefined
      ? { answer: { choice: 'private' }, because: `${title} shares memory with nobody.` }
      : { answer: { choice: 'private', shmSize } as Answer, because: `${title} fills the 64 MiB of /dev/shm that the engine gives.` },
  judge: ({ spec, service: { run } }) => {
    if (run.ipc === 'host') return open("The container reads and writes the host's shared memory.");
    if (run.ipc === 'shareable' || (run.ipc === undefined && spec.host.ipcMode === 'shareable'))
      return weakened('Any other container may join the shared memory of this one.');
    return sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.17' },
    { of: 'ANSSI-FT-082', id: 'R6' },
    { of: 'Kubernetes PSS', id: 'baseline hostIPC' },
    { of: 'run here', id: 'Engine 20.10.24: --ipc none has no /dev/shm' },
  ],
});
