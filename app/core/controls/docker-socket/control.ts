import { say } from '../../../languages/say.ts';
import { defineControl, open, sealed } from '../control.ts';
import { bindColumns, byValue } from '../lenses.ts';

export default defineControl({
  step: 'privileges',
  rank: 30,
  scope: 'service',
  title: say`Engine socket`,
  question: say`Does the container drive the engine?`,
  keys: ['/var/run/docker.sock', 'use_api_socket'],
  fields: ['run.engineSockets'],
  options: [
    { choice: 'none', label: say`No`, stops: say`Starting a container that mounts the whole host.` },
    {
      choice: 'mounted',
      label: say`Yes, the socket is mounted`,
      asks: ['engineSockets'],
      costs: say`Root of the host for whoever can open it, read-only or not.`,
    },
  ],
  details: { engineSockets: { type: 'rows', label: say`Sockets`, columns: bindColumns('engineSocket') } },
  ...byValue('run', 'engineSockets', { none: undefined }, { given: 'mounted', flags: ['readOnly'] }),
  recommend: ({ workload }) => ({ answer: { choice: 'none' }, because: say`${workload.title} starts no containers.` }),
  judge: ({ service: { run } }) => {
    const [socket] = run.engineSockets ?? [];
    return socket === undefined ? sealed : open(say`${socket.source} is mounted: its API starts containers with any right on the host.`);
  },
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.32' },
    { of: 'OWASP Docker', id: 'RULE #1' },
    { of: 'NIST SP 800-190', id: '4.4.3' },
    { of: 'Kubernetes PSS', id: 'baseline hostPath' },
    { of: 'run here', id: 'Engine 20.10.24: a file of the host was read through a socket mounted read-only' },
  ],
});
