import { expect, it } from 'vitest';
import { isIgnored } from './context.ts';

/** Most of these are cases of moby/patternmatcher's own tests. */
it.each([
  [['.env'], '.env', true],
  [['.env'], 'config/.env', false],
  [['/.env'], '.env', true],
  [['./.env/'], '.env', true],
  [['**/.env*'], '.env', true],
  [['**/.env*'], 'a/b/.env.local', true],
  [['*.env'], 'config/a.env', false],
  [['**'], 'a/b', true],
  [['*'], 'a/b', true],
  [['config'], 'config/.env', true],
  [['config/*'], 'config/a/.env', true],
  [['config', '!config/.env'], 'config/.env', false],
  [['!config/.env', 'config'], 'config/.env', true],
  [['*', '!src'], 'src/.env', false],
  [['.g?t'], '.git/config', true],
  [['a[b-d]e'], 'ace', true],
  [['a[^b-d]e'], 'ace', false],
  [['a\\*b'], 'a*b', true],
  [['a.c'], 'abc', false],
  [['a|b'], 'a', false],
  [[], '.env', false],
])('%j on %s: kept out is %s', (lines, path, out) => {
  expect(isIgnored(lines as string[], path as string)).toBe(out);
});
