import { describe, expect, it } from 'vitest';
import { parseDockerfile } from './instructions.ts';

const read = (text: string) => parseDockerfile(text).instructions.map(({ keyword, args, from, to }) => [keyword, args, from + 1, to]);

describe('instructions', () => {
  it('join continuations, across comments and empty lines', () => {
    expect(read('from a\nRUN one \\\n  # why\n\n  && two\nCMD x\n')).toEqual([
      ['FROM', 'a', 1, 1],
      ['RUN', 'one   && two', 2, 5],
      ['CMD', 'x', 6, 6],
    ]);
  });

  it('take a doubled escape at the end of a line for a character', () => {
    expect(read('FROM a\nRUN echo \\\\\nCMD x').map(([keyword]) => keyword)).toEqual(['FROM', 'RUN', 'CMD']);
  });

  it('obey the escape directive, and only at the top', () => {
    expect(read('# escape=`\nFROM a\nRUN one `\n two\n')).toEqual([
      ['FROM', 'a', 2, 2],
      ['RUN', 'one  two', 3, 4],
    ]);
    expect(parseDockerfile('# escape=`\nFROM a').mark).toBe('`');
    expect(parseDockerfile('# hello\n# escape=`\nFROM a').mark).toBe('\\');
    expect(parseDockerfile('\n# escape=`\nFROM a').mark).toBe('\\');
    expect(parseDockerfile('# syntax=docker/dockerfile:1\n#escape = `\nFROM a').mark).toBe('`');
  });

  it('skip the bodies of heredocs, also of two, and with tabs', () => {
    const text = 'FROM a\nRUN <<ONE cat; <<-"TWO" cat\nUSER x\nONE\nCMD y\n\tTWO\nUSER z\n';
    expect(read(text)).toEqual([
      ['FROM', 'a', 1, 1],
      ['RUN', '<<ONE cat; <<-"TWO" cat', 2, 6],
      ['USER', 'z', 7, 7],
    ]);
    expect(read("FROM a\nRUN echo '<<X'\nUSER z\n")).toHaveLength(3);
    expect(parseDockerfile('FROM a\nRUN <<E\nUSER x\n').errors).toMatchObject([{ line: 2, because: 'The heredoc E does not end.' }]);
  });

  it('know CRLF, a byte order mark, a missing last line feed, and any case', () => {
    expect(read('\ufeffFrOm a\r\nrun one \\\r\n two')).toEqual([
      ['FROM', 'a', 1, 1],
      ['RUN', 'one  two', 2, 3],
    ]);
  });

  it('read flags, and know where each character stands', () => {
    const text = 'FROM a\n  COPY --from=b \\\n    --chown="1:2" . /x\n';
    const copy = parseDockerfile(text).instructions[1];
    expect(copy?.flags.map(({ name, value }) => [name, value])).toEqual([
      ['from', 'b'],
      ['chown', '"1:2"'],
    ]);
    expect(copy?.args).toBe('. /x');
    const flag = copy?.flags[1];
    expect(text.slice(copy?.place(flag?.from ?? 0), (copy?.place((flag?.to ?? 0) - 1) ?? 0) + 1)).toBe('--chown="1:2"');
    expect(copy?.place(copy.text.length)).toBeUndefined();
  });

  it('count stages, and need one', () => {
    expect(parseDockerfile('ARG A\nFROM a\nFROM b\nRUN c').instructions.map(({ stage }) => stage)).toEqual([-1, 0, 1, 1]);
    expect(parseDockerfile('# nothing\n').errors).toMatchObject([{ because: expect.stringContaining('no FROM') }]);
  });
});
