import { many, say } from '../../../languages/say.ts';
import { defineControl, open, sealed } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'filesystem',
  rank: 10,
  scope: 'service',
  title: say`Read-only root filesystem`,
  question: say`Can the root filesystem be read-only?`,
  keys: ['--read-only', 'read_only'],
  fields: ['run.readOnlyRootFilesystem'],
  options: [
    {
      choice: 'read-only',
      label: say`Read-only, with declared writable paths`,
      stops: say`Dropping tools, rewriting code or configuration, and staying until the container is replaced.`,
      costs: say`Every path that the program writes to must be declared.`,
    },
    { choice: 'writable', label: say`Writable`, costs: say`What an intruder writes stays until the container is replaced.` },
  ],
  details: {},
  ...byValue('run', 'readOnlyRootFilesystem', { 'read-only': true, writable: undefined }),
  recommend: ({ workload: { title, writable, data } }) => ({
    answer: { choice: 'read-only' },
    because:
      writable.length + data.length === 0
        ? say`${title} writes to no file of its image.`
        : many(writable.length + data.length)`${title} writes only to # directory.|${title} writes only to # directories.`,
  }),
  judge: ({ service: { run } }) =>
    run.readOnlyRootFilesystem ? sealed : open(say`An intruder can rewrite the program and leave tools in the container.`),
  sources: [
    { of: 'CIS Docker 1.6.0', id: '5.13' },
    { of: 'OWASP Docker', id: 'RULE #8' },
    { of: 'NIST SP 800-190', id: '4.4.4' },
    { of: 'ANSSI-FT-082', id: 'R12' },
    { of: 'run here', id: '--read-only and what stays writable, Engine 20.10.24' },
  ],
});
