import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'filesystem',
  rank: 80,
  scope: 'project',
  title: 'A file system for the engine',
  question: 'Do images, containers and volumes stand on a file system of their own?',
  keys: ['data-root'],
  fields: ['host.dataRoot'],
  options: [
    {
      choice: 'own',
      label: 'In this directory, on a file system of its own',
      asks: ['dataRoot'],
      stops: 'A full container layer, log or volume that stops the whole host.',
      costs: 'Existing images, containers and volumes must be moved; until then they seem gone.',
    },
    { choice: 'default', label: '/var/lib/docker', costs: 'It is often on the same disk as the system.' },
  ],
  details: {
    dataRoot: { type: 'text', kind: 'hostPath', label: 'Directory', hint: 'such as /srv/docker' },
  },
  ...byValue('host', 'dataRoot', { default: undefined }, { given: 'own' }),
  refuses: ({ dataRoot }) =>
    dataRoot === undefined || String(dataRoot).startsWith('/') ? undefined : { detail: 'dataRoot', says: 'An absolute path is needed.' },
  recommend: () => ({
    answer: { choice: 'default' },
    because: 'Moving the directory hides what the engine already holds, so it is a step for the person who knows the disks.',
  }),
  judge: ({ spec }) =>
    spec.host.dataRoot
      ? sealed
      : weakened('Unless /var/lib/docker is a mount of its own, containers can fill the disk that the system stands on.'),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '1.1.1' },
    { of: 'ANSSI-FT-082', id: 'R12' },
  ],
});
