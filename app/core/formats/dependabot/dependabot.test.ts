import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { recommend, withService } from '../../recommend.ts';
import type { Spec } from '../../spec/spec.ts';
import dockerfile from '../dockerfile/writer.ts';
import { textOf } from '../statements.ts';
import dependabot from './writer.ts';

interface Update {
  readonly 'package-ecosystem': string;
  readonly directories: readonly string[];
  readonly schedule: { readonly interval: string };
}
const read = (spec: Spec): readonly Update[] => (parse(textOf(dependabot.write(spec, 'app'))) as { updates: readonly Update[] }).updates;
const plan = withService(recommend('node', 'shop'), 'postgres');
const asked = { ...plan, supply: { updates: 'dependabot', rebuild: 'daily', ci: 'github' } as const };

describe('dependabot.yml', () => {
  it('looks where the Dockerfiles lie, as often as the plan rebuilds', () => {
    const paths = asked.services.map(({ name }) => `/${dockerfile.path(asked, name)}`.replace(/\/Dockerfile$/, ''));
    expect(read(asked)).toMatchObject([
      { 'package-ecosystem': 'docker', directories: paths, schedule: { interval: 'daily' } },
      { 'package-ecosystem': 'github-actions', directories: ['/'] },
    ]);
    expect(read(recommend('nginx'))[0]).toMatchObject({ directories: ['/'], schedule: { interval: 'weekly' } });
  });

  it('never looks up an image of the project in a public registry', () => {
    expect(read(asked).map((update) => update['package-ecosystem'])).not.toContain('docker-compose');
    const foreign = { ...asked, services: asked.services.map((service) => ({ ...service, build: {} })) };
    expect(read(foreign)[0]?.['package-ecosystem']).toBe('docker-compose');
  });

  it('holds a name as one text, whatever it is', () => {
    const name = `a: "b" # c \\ {{d}}`;
    const hostile = { ...asked, services: asked.services.map((service, index) => (index === 0 ? { ...service, name } : service)) };
    expect(read(hostile)[0]?.directories).toEqual([`/${name}`, '/db']);
  });
});
