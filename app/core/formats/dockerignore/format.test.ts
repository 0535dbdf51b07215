import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serviceNamed } from '../../spec/fields.ts';
import type { Spec } from '../../spec/spec.ts';
import { emptySpec } from '../format.ts';
import { textOf } from '../statements.ts';
import format from './format.ts';

const spec = (ignore: readonly string[]): Spec => ({
  ...emptySpec('shop'),
  services: [{ name: 'app', workload: 'other', build: { repository: 'a', ...(ignore.length > 0 && { ignore }) }, run: {} }],
});
const put = (ignore: readonly string[], text?: string): string => textOf(format.put(spec(ignore), 'app', text));
const get = (text: string): readonly string[] => serviceNamed(format.get(text).spec, 'app').build.ignore ?? [];

const pattern = fc.constantFrom('.git', '**/.env*', '!src/', 'a b', '*.md', 'x#y', '#x', '\\#');
const line = fc.oneof(pattern, fc.constantFrom('', '# why', '  dist  ', '#'));

describe('dockerignore', () => {
  it('keeps comments, empty lines and order, and changes only what differs', () => {
    const text = '# ours\n.git\n\n# keys\n**/*.pem\n  dist\n';
    expect(get(text)).toEqual(['.git', '**/*.pem', 'dist']);
    expect(put(['.git', '.aws', '**/*.pem'], text)).toBe('# ours\n.git\n.aws\n\n# keys\n**/*.pem\n');
    expect(put(['dist', '.git'], '.git\r\ndist')).toBe('dist\r\n.git\r\n');
    expect(put([], text)).toBe('# ours\n\n# keys\n');
  });

  it('says on which lines the patterns stand', () => {
    expect([...format.get('# a\nb\n\nc\n').at]).toEqual([['build.ignore@app', [2, 4]]]);
  });

  it('is a lens', () => {
    fc.assert(
      fc.property(
        fc.array(line),
        fc.array(pattern.filter((text) => !text.startsWith('#'))),
        fc.constantFrom('\n', '\r\n'),
        (lines, wanted, ending) => {
          const text = lines.join(ending);
          expect(put(get(text), text)).toBe(text);
          const once = put(wanted, text);
          expect(get(once)).toEqual(wanted);
          expect(put(wanted, once)).toBe(once);
          expect(get(put(wanted))).toEqual(wanted);
        },
      ),
    );
  });

  it('lets no pattern become a comment or a second line', () => {
    expect(() => put(['a\n!.env'])).toThrow('no line of .dockerignore');
    expect(() => put(['#a'])).toThrow('no line of .dockerignore');
    expect(() => put(['a '])).toThrow('no line of .dockerignore');
  });
});
