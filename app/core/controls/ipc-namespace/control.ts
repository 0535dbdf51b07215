import { say } from '../../../languages/say.ts';
import { type Answer, defineControl, open, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'namespaces',
  rank: 40,
  scope: 'service',
  title: say`IPC namespace and shared memory`,
  question: say`Who shares memory segments with this container, and how large is /dev/shm?`,
  keys: ['--ipc', '--shm-size', 'ipc', 'shm_size'],
  fields: ['run.ipc', 'run.shmSize'],
  options: [
    {
      choice: 'private',
      label: say`Nobody`,
      asks: ['shmSize'],
      stops: say`Reading or poisoning shared memory of other containers and of the host.`,
    },
    {
      choice: 'none',
      label: say`Nobody, and no /dev/shm`,
      stops: say`The last place that a read-only container can write to.`,
      costs: say`Browsers and databases fail.`,
    },
    {
      choice: 'engine',
      label: say`As the daemon is set`,
      asks: ['shmSize'],
      costs: say`Depends on the age and configuration of the engine.`,
    },
    { choice: 'shareable', label: say`Containers that ask for it`, asks: ['shmSize'], costs: say`Any other container may join.` },
    { choice: 'host', label: say`The host`, costs: say`Shared memory of every process on the host.` },
  ],
  details: {
    shmSize: {
      type: 'number',
      kind: 'bytes',
      unit: 'bytes',
      label: say`Size of /dev/shm`,
      hint: say`The engine gives 64 MiB.`,
      optional: true,
    },
  },
  ...byValue(
    'run',
    'ipc',
    { private: 'private', none: 'none', engine: undefined, shareable: 'shareable', host: 'host' },
    { along: ['shmSize'] },
  ),
  recommend: ({ workload: { title, shmSize } }) =>
    shmSize === undefined
      ? { answer: { choice: 'private' }, because: say`${title} shares memory with nobody.` }
      : { answer: { choice: 'private', shmSize } as Answer, because: say`${title} fills the 64 MiB of /dev/shm that the engine gives.` },
  judge: ({ spec, service: { run } }) => {
    if (run.ipc === 'host') return open(say`The container reads and writes the host's shared memory.`);
    if (run.ipc === 'shareable' || (run.ipc === undefined && spec.host.ipcMode === 'shareable'))
      return weakened(say`Any other container may join the shared memory of this one.`);
    return sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.17' },
    { of: 'ANSSI-FT-082', id: 'R6' },
    { of: 'Kubernetes PSS', id: 'baseline hostIPC' },
    { of: 'run here', id: 'Engine 20.10.24: --ipc none has no /dev/shm' },
  ],
});
