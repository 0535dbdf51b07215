import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { type Patched, patchOf } from './patch.ts';

const folder = mkdtempSync(join(tmpdir(), 'ironhull-patch-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What git makes of the files; undefined where it takes them away. */
function applied(files: readonly Patched[]): (string | undefined)[] {
  const here = mkdtempSync(join(folder, 'tree-'));
  for (const { path, before } of files) {
    mkdirSync(dirname(join(here, path)), { recursive: true });
    if (before !== '') writeFileSync(join(here, path), before);
  }
  execFileSync('git', ['apply', '--whitespace=nowarn', '-'], {
    cwd: here,
    input: patchOf(files),
    env: { PATH: process.env.PATH, GIT_CEILING_DIRECTORIES: folder, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' },
    stdio: 'pipe',
  });
  return files.map(({ path }) => {
    try {
      return readFileSync(join(here, path), 'utf8');
    } catch {
      return undefined;
    }
  });
}

const long = Array.from({ length: 40 }, (_, index) => `line ${index}`);
const CASES: { readonly [what: string]: readonly Patched[] } = {
  'two places of one file': [
    { path: 'Dockerfile', before: `${long.join('\n')}\n`, after: `${long.with(3, 'three').with(35, 'USER 1:1').join('\n')}\n` },
  ],
  'CRLF and LF in one file': [{ path: 'compose.yaml', before: 'a: 1\r\nb: 2\r\nc: 3\n', after: 'a: 1\r\nb: 4\r\nd: 5\nc: 3\n' }],
  'a file without an end of line': [{ path: 'run.sh', before: 'one\ntwo', after: 'one\ntwo three' }],
  'an end of line that comes, and one that goes': [
    { path: 'a', before: 'one\ntwo', after: 'one\ntwo\n' },
    { path: 'b', before: 'one\ntwo\n', after: 'one\ntwo' },
  ],
  'a file that is new, and one that goes': [
    { path: 'deep/down/daemon.json', before: '', after: '{}\n' },
    { path: 'old', before: 'x\n', after: '' },
  ],
  'names that need quotes': [
    { path: 'my project/compose.yaml', before: 'a\n', after: 'b\n' },
    { path: 'ta\tb and "quotes"\\', before: 'a\n', after: 'b\n' },
    { path: 'ÄÖÜ/файл', before: 'a\n', after: 'b\n' },
  ],
  'lines that look like a patch': [{ path: 'x', before: '--- a\n+++ b\n@@ -1 +1 @@\n', after: '--- a\n\\ No newline\n@@ -1 +1 @@\n' }],
};

describe('git apply', () => {
  it.each(Object.entries(CASES))('takes %s', (_what, files) => {
    expect(applied(files)).toEqual(files.map(({ after }) => (after === '' ? undefined : after)));
  });

  it('takes whatever lines there are', () => {
    const text = fc
      .array(fc.tuple(fc.constantFrom('a', 'b', '', '-', '+ x', '\\'), fc.constantFrom('\n', '\r\n')), { minLength: 1, maxLength: 12 })
      .chain((lines) => fc.boolean().map((cut) => (cut ? `${lines.flat().join('')}end` : lines.flat().join(''))));
    fc.assert(
      fc.property(text, text, (before, after) => {
        fc.pre(before !== after);
        expect(applied([{ path: 'f', before, after }])).toEqual([after]);
      }),
      { numRuns: 60 },
    );
  });

  it('is given nothing where nothing differs', () => {
    expect(patchOf([{ path: 'f', before: 'a\n', after: 'a\n' }])).toBe('');
  });
});
