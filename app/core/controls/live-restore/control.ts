import { say } from '../../../languages/say.ts';
import { targetOf } from '../../spec/fields.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'resources',
  rank: 230,
  scope: 'project',
  title: say`Containers outlive the daemon`,
  question: say`Do containers go on while the daemon is restarted?`,
  keys: ['live-restore'],
  fields: ['host.liveRestore'],
  options: [
    {
      choice: 'on',
      label: say`Yes`,
      stops: say`Every service going down with a crash or an update of the daemon.`,
      costs: say`It does not go together with Swarm.`,
    },
    { choice: 'off', label: say`No` },
  ],
  details: {},
  ...byValue('host', 'liveRestore', { on: true, off: undefined }),
  recommend: ({ spec }) =>
    targetOf(spec) === 'swarm'
      ? {
          answer: { choice: 'off' },
          because: say`A daemon with it does not join a Swarm; other nodes take the tasks over while one is updated.`,
        }
      : { answer: { choice: 'on' }, because: say`Security updates of the engine then do not stop the services of the plan.` },
  judge: ({ spec }) =>
    spec.host.liveRestore || targetOf(spec) === 'swarm'
      ? sealed
      : weakened(say`Every container stops when the daemon does, so updates wait.`),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '2.15' },
    { of: 'CIS Docker 1.8.0', id: '2.16' },
    { of: 'run here', id: '--live-restore with Swarm, Engine 20.10.24' },
  ],
});
