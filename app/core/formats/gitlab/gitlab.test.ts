import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recommend, withService } from '../../recommend.ts';
import type { Spec } from '../../spec/spec.ts';
import { SUPPLIES } from '../makefile/supplies.ts';
import makefile from '../makefile/writer.ts';
import { textOf } from '../statements.ts';
import { gapsOf } from '../writers.ts';
import gitlab from './writer.ts';

interface Job {
  readonly script: readonly string[];
  readonly rules?: readonly { readonly if: string; readonly variables?: object }[];
  readonly id_tokens?: object;
}
interface Pipeline {
  readonly default: { readonly image: string; readonly services: readonly string[]; readonly before_script: readonly string[] };
  readonly check: Job;
  readonly ship?: Job;
}

const start = withService(recommend('node', 'shop'), 'postgres');
const plans: readonly Spec[] = SUPPLIES.filter(({ ci }) => ci === 'gitlab').map((supply) => ({ ...start, supply }));
const text = (spec: Spec): string => textOf(gitlab.write(spec, 'app'));

describe('the pipeline of GitLab', () => {
  it('calls goals that the Makefile has, on images with a whole version, in commands that a shell reads', () => {
    for (const spec of plans) {
      const { default: given, check, ship } = parse(text(spec)) as Pipeline;
      for (const image of [given.image, ...given.services]) expect(image).toMatch(/^docker:\d+\.\d+\.\d+-(?:cli|dind)$/);
      const known = textOf(makefile.write(spec, 'app'));
      const commands = [...given.before_script, ...check.script, ...(ship?.script ?? [])];
      for (const command of commands) {
        if (command.startsWith('make ')) expect(known).toMatch(new RegExp(`^${command.slice(5)}:`, 'm'));
        expect(spawnSync('sh', ['-n'], { input: command }).status, command).toBe(0);
      }
      expect(commands.length).toBeGreaterThan(4);
    }
  });

  it('ships from the default branch alone, and asks for a token only to sign without a key', () => {
    for (const spec of plans) {
      const { check, ship } = parse(text(spec)) as Pipeline;
      expect(check.id_tokens).toBeUndefined();
      for (const rule of ship?.rules ?? []) expect(rule.if).toContain('$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH');
      expect(ship?.id_tokens !== undefined).toBe(spec.supply.signature === 'cosign-keyless');
    }
  });

  it('tells that a schedule stands in no file, and which one it would be', () => {
    const spec = { ...start, supply: { ci: 'gitlab', rebuild: 'monthly' } as const };
    expect(gapsOf(gitlab, spec, 'app')).toMatchObject([
      { field: 'supply.rebuild', fails: 'open', instead: expect.stringContaining('17 4 1 * *') },
    ]);
    expect(gitlab.apply(spec, 'app').join(' ')).toContain('17 4 1 * *');
  });

  it('holds no text of the plan', () => {
    const supply = { ...start.supply, ci: 'gitlab' } as const;
    expect(text({ ...start, project: { name: '$CI_JOB_TOKEN' }, supply })).toBe(text({ ...start, supply }));
  });
});
