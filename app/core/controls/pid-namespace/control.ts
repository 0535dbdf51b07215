import { say } from '../../../languages/say.ts';
import { patchRun } from '../../spec/edit.ts';
import { defineControl, open, sealed, weakened } from '../control.ts';

const PREFIX = 'service:';

export default defineControl({
  step: 'namespaces',
  rank: 30,
  scope: 'service',
  title: say`PID namespace`,
  question: say`Whose processes may this container see?`,
  keys: ['--pid', 'pid'],
  fields: ['run.pid'],
  options: [
    { choice: 'private', label: say`Only its own`, stops: say`Reading and signalling processes of the host.` },
    { choice: 'service', label: say`Another service's too`, asks: ['service'], costs: say`The two read and signal each other.` },
    { choice: 'host', label: say`All of the host's`, costs: say`Environment and files of every process of the same uid.` },
  ],
  details: { service: { type: 'text', kind: 'name', label: say`Service` } },
  read: ({ service: { run } }) => {
    if (run.pid === undefined) return { choice: 'private' };
    return run.pid === 'host' ? { choice: 'host' } : { choice: 'service', service: run.pid.slice(PREFIX.length) };
  },
  write: ({ spec, service }, { choice, service: other }) =>
    patchRun(spec, service.name, { pid: choice === 'private' ? undefined : choice === 'host' ? 'host' : `${PREFIX}${other}` }),
  recommend: ({ workload }) => ({ answer: { choice: 'private' }, because: say`${workload.title} works with its own processes only.` }),
  judge: ({ service: { run } }) => {
    if (run.pid === undefined) return sealed;
    return run.pid === 'host'
      ? open(say`The container sees every process of the host and may signal and read those of its uid.`)
      : weakened(say`The container shares its process table with ${run.pid.slice(PREFIX.length)}.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.16' },
    { of: 'ANSSI-FT-082', id: 'R6' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'Kubernetes PSS', id: 'baseline hostPID' },
    { of: 'run here', id: 'Engine 20.10.24: 92 process directories with --pid host, 3 without' },
  ],
});
