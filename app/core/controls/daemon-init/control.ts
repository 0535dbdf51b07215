import { say } from '../../../languages/say.ts';
import { defineControl, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'resources',
  rank: 220,
  scope: 'project',
  title: say`An init for all containers`,
  question: say`Does every container get a small init as PID 1?`,
  keys: ['"init": true'],
  fields: ['host.init'],
  options: [
    {
      choice: 'on',
      label: say`Yes`,
      stops: say`Dead children and slow stops in containers that forgot about PID 1.`,
      costs: say`One more process in each container.`,
    },
    { choice: 'off', label: say`No, each service says so` },
  ],
  details: {},
  ...byValue('host', 'init', { on: true, off: undefined }),
  recommend: () => ({ answer: { choice: 'off' }, because: say`Each service of the plan says for itself whether it needs one.` }),
  judge: () => sealed,
  sources: [{ of: 'docker/cli', id: 'docs/reference/dockerd.md' }],
});
