import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import { recommend, withService } from './recommend.ts';
import { patchRun } from './spec/edit.ts';
import { renameServiceOf } from './spec/rename.ts';

const plan = recommend('nginx', 'shop');
const web = plan.services[0]?.name ?? '';

describe('two plans', () => {
  it('that are the same have no difference', () => {
    const { differences, crossings, only, questions } = compare(plan, plan);
    expect([differences, crossings, only]).toEqual([[], [], { first: [], second: [] }]);
    expect(questions).toBeGreaterThan(50);
  });

  it('differ in the question that was answered otherwise, and the more open side is told with its attacks', () => {
    const loose = patchRun(plan, web, { privileged: true });
    const { differences, crossings } = compare(plan, loose);
    const found = differences.find(({ control }) => control === 'privileged');
    expect(found).toMatchObject({ service: web, opens: 'second', first: { state: 'sealed' }, second: { state: 'open' } });
    expect(found?.attacks.length).toBeGreaterThan(0);
    expect(crossings.length).toBeGreaterThan(0);
    for (const { first, second } of crossings) expect(second === 'through' || first === 'stopped', `${first}, ${second}`).toBe(true);
    const back = compare(loose, plan).differences.find(({ control }) => control === 'privileged');
    expect(back).toMatchObject({ opens: 'first', attacks: found?.attacks });
  });

  it('meet where a service has another name, and lack what only one of them has', () => {
    const renamed = compare(plan, renameServiceOf(plan, web, 'front'));
    expect([renamed.differences, renamed.only]).toEqual([[], { first: [], second: [] }]);
    expect(renamed.second.services.map(({ name }) => name)).toEqual([web]);
    const grown = withService(plan, 'postgres');
    expect(compare(plan, grown).only).toEqual({ first: [], second: ['db'] });
    expect(compare(grown, plan).only).toEqual({ first: ['db'], second: [] });
  });

  it('of different workloads with one service each are compared all the same', () => {
    const { only, differences } = compare(plan, recommend('redis', 'shop'));
    expect(only).toEqual({ first: [], second: [] });
    expect(differences.map(({ control }) => control)).toContain('application');
  });
});
