import { say } from '../../../languages/say.ts';
import { targetOf } from '../../spec/fields.ts';
import { defineControl, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'resources',
  rank: 75,
  scope: 'project',
  title: say`Units of systemd`,
  question: say`Who starts the containers, and starts them again?`,
  keys: ['systemctl', 'Restart='],
  fields: ['host.units'],
  options: [
    { choice: 'engine', label: say`The engine`, stops: say`A second place in which the same thing is decided.` },
    {
      choice: 'systemd',
      label: say`systemd, with a unit for each service`,
      stops: say`A container that stays down after a reboot; starts are counted, ordered and logged like those of every other service.`,
      costs: say`The files of the plan have a fixed place on the host.`,
    },
  ],
  details: {},
  ...byValue('host', 'units', { systemd: true, engine: undefined }),
  applies: ({ spec }) => targetOf(spec) === 'docker' && !spec.host.rootless,
  recommend: () => ({
    answer: { choice: 'engine' },
    because: say`The engine starts its containers by itself; units are for hosts where everything else is one.`,
  }),
  judge: () => sealed,
  sources: [
    { of: 'systemd', id: 'systemd.service(5), systemd.exec(5)' },
    { of: 'Docker documentation', id: 'start containers automatically' },
  ],
});
