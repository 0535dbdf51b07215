import { say } from '../../../languages/say.ts';
import { defineControl, open, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'user',
  rank: 30,
  scope: 'service',
  title: say`Supplementary groups`,
  question: say`Does the program need files of another group?`,
  keys: ['--group-add', 'group_add:'],
  fields: ['run.groups'],
  options: [
    { choice: 'none', label: say`No`, stops: say`Reading and writing what belongs to other groups.` },
    {
      choice: 'some',
      label: say`Yes`,
      asks: ['groups'],
      costs: say`Everything that these groups may open is open to the program.`,
    },
  ],
  details: { groups: { type: 'list', kind: 'account', label: say`Groups`, hint: say`A number works without an entry in the image.` } },
  ...byValue('run', 'groups', { none: undefined }, { given: 'some' }),
  recommend: ({ workload: { title } }) => ({ answer: { choice: 'none' }, because: say`${title} opens no files of other groups.` }),
  judge: ({ service: { run } }) => {
    const groups = run.groups ?? [];
    if (groups.includes('docker')) return open(say`Members of the group docker drive the engine, which is root of the host.`);
    if (groups.length > 0 && run.engineSockets?.length)
      return open(say`With an engine's socket in the container its group is the key to it, and so to the host.`);
    return groups.some((group) => group === '0' || group === 'root') ? weakened(say`Files of group root are open to the program.`) : sealed;
  },
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '5.32' },
    { of: 'OWASP Docker', id: 'RULE #1' },
    { of: 'run here, Engine 20.10.24', id: 'a socket mounted into a container that is not root' },
  ],
});
