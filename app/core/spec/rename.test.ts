import { describe, expect, it } from 'vitest';
import { recommend, withService } from '../recommend.ts';
import { workloads } from '../workloads/registry.ts';
import { patchRun } from './edit.ts';
import { serviceNamed } from './fields.ts';
import { renameProjectOf, renameServiceOf } from './rename.ts';
import { parseSpec } from './schema.ts';

const plan = withService(recommend('node'), 'postgres');

describe('a new name for the project', () => {
  it('is taken over by images of its prefix, and by them only', () => {
    const own = patchRun(plan, 'db', { image: 'my-app-store/db:1' });
    const renamed = renameProjectOf(own, 'shop');
    expect([renamed.project.name, ...renamed.services.map(({ run }) => run.image)]).toEqual([
      'shop',
      'shop/app:1.0.0',
      'my-app-store/db:1',
    ]);
  });
  it('and the old one again is as before, for every workload', () => {
    for (const id of workloads.keys()) {
      const spec = recommend(id);
      expect(renameProjectOf(renameProjectOf(spec, 'shop'), spec.project.name)).toEqual(spec);
    }
  });
});

describe('a new name for a service', () => {
  it('is taken over by its image and by those that share its namespace', () => {
    const shared = patchRun(plan, 'db', { pid: 'service:app' });
    const renamed = renameServiceOf(shared, 'app', 'web');
    expect(renamed.services.map(({ name }) => name)).toEqual(['web', 'db']);
    expect([serviceNamed(renamed, 'web').run.image, serviceNamed(renamed, 'db').run.pid]).toEqual(['my-app/web:1.0.0', 'service:web']);
    expect(parseSpec(renamed)).toEqual({ spec: renamed });
  });
  it('and the old one again is as before; an unknown one changes nothing; nothing is mutated', () => {
    const before = structuredClone(plan);
    expect(renameServiceOf(renameServiceOf(plan, 'db', 'store'), 'store', 'db')).toEqual(plan);
    expect(renameServiceOf(plan, 'nobody', 'x')).toEqual(plan);
    expect(plan).toEqual(before);
  });
  it('leaves an image of another name alone', () => {
    const own = patchRun(plan, 'app', { image: 'registry.example.com/app:1' });
    expect(serviceNamed(renameServiceOf(own, 'app', 'web'), 'web').run.image).toBe('registry.example.com/app:1');
  });
});
