import { say } from '../../languages/say.ts';
import { patchRun } from '../spec/edit.ts';
import { defineBreakage, runRefs } from './breakage.ts';

export default defineBreakage({
  title: say`No shared memory`,
  family: 'ENOENT',
  rules: [],
  cause: say`The container has no /dev/shm (--ipc none), and the program shares memory between its processes there.`,
  cure: say`Shared memory of its own: --ipc private.`,
  wrong: { cure: '--ipc host', because: say`It shares memory with every process of the host.` },
  fields: ['run.ipc', 'run.shmSize'],
  signs: [
    /could not open shared memory segment.{0,120}no such file/i,
    /\/dev\/shm.{0,120}no such file or directory/i,
    /shm_open.{0,120}(?:ENOENT|no such file|function not implemented)/i,
  ],
  refuses: ({ spec, service, workload }) =>
    service.run.ipc === 'none'
      ? {
          fields: runRefs(service, 'ipc'),
          says: say`${workload.title} has no /dev/shm here.`,
          cure: { label: say`Shared memory of its own`, spec: patchRun(spec, service.name, { ipc: 'private' }) },
        }
      : undefined,
});
