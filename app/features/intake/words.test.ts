import { expect, it } from 'vitest';
import { pathsOf } from './words.ts';

const paths = (...names: readonly (readonly [name: string, kind?: string])[]) => [
  ...pathsOf(names.map(([name, kind], id) => ({ piece: { id, name, original: '', text: '' }, kind }))).values(),
];

it('gives every text a path of its own that stays in its folder', () => {
  expect(paths(['', 'compose'], ['', 'run'], [''])).toEqual(['compose.yaml', 'run.sh', 'pasted.txt']);
  expect(paths(['a/compose.yaml'], ['a/compose.yaml'], ['a/compose.yaml'], ['Dockerfile'], ['Dockerfile'])).toEqual([
    'a/compose.yaml',
    'a/compose-2.yaml',
    'a/compose-3.yaml',
    'Dockerfile',
    'Dockerfile-2',
  ]);
  expect(paths(['../../etc/passwd'], ['/etc/shadow'], ['C:\\..\\x'], ['..', 'dockerfile'])).toEqual([
    'etc/passwd',
    'etc/shadow',
    'C:/x',
    'Dockerfile',
  ]);
});
