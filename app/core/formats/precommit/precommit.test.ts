import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recommend, withService } from '../../recommend.ts';
import { SUPPLIES } from '../makefile/supplies.ts';
import makefile from '../makefile/writer.ts';
import { textOf } from '../statements.ts';
import precommit from './writer.ts';

interface Config {
  readonly repos: readonly { readonly repo: string; readonly hooks: readonly { readonly entry: string; readonly files?: string }[] }[];
}
const start = withService(recommend('node', 'shop'), 'postgres');

describe('.pre-commit-config.yaml', () => {
  it('fetches no code, and calls goals that the Makefile has', () => {
    for (const supply of SUPPLIES) {
      const spec = { ...start, supply };
      expect(precommit.wanted(spec, 'app')).toBe(supply.linter !== undefined || supply.secretScan !== undefined);
      if (!precommit.wanted(spec, 'app')) continue;
      const { repos } = parse(textOf(precommit.write(spec, 'app'))) as Config;
      expect(repos.map(({ repo }) => repo)).toEqual(['local']);
      const known = textOf(makefile.write(spec, 'app'));
      for (const { entry } of repos.flatMap(({ hooks }) => hooks))
        expect(known).toMatch(new RegExp(`^${entry.replace('make --no-print-directory ', '')}:`, 'm'));
    }
  });

  it('reads Dockerfiles and the compose file when they change, and nothing else then', () => {
    const { repos } = parse(textOf(precommit.write(start, 'app'))) as Config;
    const called = (path: string) => repos[0]?.hooks.filter(({ files }) => files === undefined || new RegExp(files).test(path)).length;
    expect([called('app/Dockerfile'), called('compose.yaml'), called('app/index.js')]).toEqual([2, 2, 1]);
  });
});
