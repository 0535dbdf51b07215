import { say } from '../../../languages/say.ts';
import { defineControl, sealed, weakened } from '../control.ts';
import { byValue } from '../lenses.ts';

export default defineControl({
  step: 'image',
  rank: 70,
  scope: 'service',
  title: say`COPY instead of ADD`,
  question: say`Which instruction brings your files into the image?`,
  keys: ['COPY', 'ADD'],
  fields: ['build.copyWith'],
  options: [
    {
      choice: 'copy',
      label: 'COPY',
      stops: say`Files that are fetched from elsewhere, and archives that unpack themselves.`,
      costs: say`Archives are unpacked by a line of their own.`,
    },
    { choice: 'add', label: 'ADD', costs: say`It unpacks local archives and fetches URLs without being asked twice.` },
  ],
  details: {},
  applies: ({ service: { build } }) => build.repository !== undefined && build.recipe !== undefined,
  ...byValue('build', 'copyWith', { copy: undefined, add: 'ADD' }),
  recommend: ({ workload: { title } }) => ({
    answer: { choice: 'copy' },
    because: say`${title} only needs files of the build context, which COPY takes as they are.`,
  }),
  judge: ({ service: { build } }) =>
    build.copyWith === 'ADD' ? weakened(say`ADD unpacks archives and fetches URLs; nobody sees that from the line.`) : sealed,
  sources: [
    { of: 'CIS Docker 1.6.0 and 1.8.0', id: '4.9' },
    { of: 'hadolint', id: 'DL3020' },
    { of: 'run here, Engine 20.10.24', id: 'ADD of a tar file' },
  ],
});
