import { defineControl, open, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

const counted = (number: number, noun: string): string =>
  `${['no', 'one', 'two', 'three', 'four', 'five'][number] ?? number} ${number === 1 ? noun : noun.replace(/y$/, 'ies')}`;

export default defineControl({
  step: 'filesystem',
  rank: 10,
  scope: 'service',
  title: 'Read-only root filesystem',
  question: 'Can the root filesystem be read-only?',
  keys: ['--read-only', 'read_only'],
  fields: ['run.readOnlyRootFilesystem'],
  options: [
    {
      choice: 'read-only',
      label: 'Read-only, with declared writable paths',
      stops: 'Dropping tools, rewriting code or configuration, and staying until the container is replaced.',
      costs: 'Every path that the program writes to must be declared.',
    },
    { choice: 'writable', label: 'Writable', costs: 'What an intruder writes stays until the container is replaced.' },
  ],
  details: {},
  ...byValue('run', 'readOnlyRootFilesystem', { 'read-only': true, writable: undefined }),
  recommend: ({ workload: { title, writable, data } }) => ({
    answer: { choice: 'read-only' },
    because:
      writable.length + data.length === 0
        ? `${title} writes to no file of its image.`
        : `${title} writes only to ${counted(writable.length + data.length, 'directory')}.`,
  }),
  judge: ({ service: { run } }) =>
    run.readOnlyRootFilesystem ? sealed : open('An intruder can rewrite the program and leave tools in the container.'),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.13' },
    { of: 'OWASP Docker', id: 'RULE #8' },
    { of: 'NIST SP 800-190', id: '4.4.4' },
    { of: 'ANSSI-FT-082', id: 'R12' },
    { of: 'run here', id: '--read-only and what stays writable, Engine 20.10.24' },
  ],
});
