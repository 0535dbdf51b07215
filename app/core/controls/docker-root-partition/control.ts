import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'filesystem',
  rank: 80,
  scope: 'project',
  title: say`A file system for the engine`,
  question: say`Do images, containers and volumes stand on a file system of their own?`,
  keys: ['data-root'],
  fields: ['host.dataRoot'],
  options: [
    {
      choice: 'own',
      label: say`In this directory, on a file system of its own`,
      asks: ['dataRoot'],
      stops: say`A full container layer, log or volume that stops the whole host.`,
      costs: say`Existing images, containers and volumes must be moved; until then they seem gone.`,
    },
    { choice: 'default', label: '/var/lib/docker', costs: say`It is often on the same disk as the system.` },
  ],
  details: {
    dataRoot: { type: 'text', kind: 'hostPath', label: say`Directory`, hint: say`such as /srv/docker` },
  },
  ...byValue('host', 'dataRoot', { default: undefined }, { given: 'own' }),
  refuses: ({ dataRoot }) =>
    dataRoot === undefined || String(dataRoot).startsWith('/') ? undefined : { detail: 'dataRoot', says: say`An absolute path is needed.` },
  recommend: () => ({
    answer: { choice: 'default' },
    because: say`Moving the directory hides what the engine already holds, so it is a step for the person who knows the disks.`,
  }),
  judge: ({ spec }) =>
    spec.host.dataRoot
      ? sealed
      : weakened(say`Unless /var/lib/docker is a mount of its own, containers can fill the disk that the system stands on.`),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '1.1.1' },
    { of: 'ANSSI-FT-082', id: 'R12' },
  ],
});
