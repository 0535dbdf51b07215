import { say } from '../../languages/say.ts';
import { patchHost } from '../spec/edit.ts';
import { targetOf } from '../spec/fields.ts';
import { defineConflict, hostRefs } from './conflict.ts';

export default defineConflict({
  title: say`Live restore on a swarm`,
  rules: ['R08'],
  severity: 'error',
  scope: 'project',
  source: 'run here, Engine 20.10.24: "--live-restore daemon configuration is incompatible with swarm mode"',
  find: (spec) =>
    spec.host.liveRestore && targetOf(spec) === 'swarm'
      ? [
          {
            fields: hostRefs(spec, 'liveRestore', 'target'),
            says: say`A daemon with live-restore refuses to be a node of a Swarm.`,
            cure: { label: say`Without live-restore`, spec: patchHost(spec, { liveRestore: undefined }) },
          },
        ]
      : [],
});
