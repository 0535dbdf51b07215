import { describe, expect, it } from 'vitest';
import { containerPath } from '../spec/path.ts';
import type { Run } from '../spec/spec.ts';
import { workloadNamed, workloadOf } from './registry.ts';

const dataOf = (image: string, run: Run = {}) =>
  workloadOf({ name: 'db', workload: 'postgres', build: {}, run: { image, ...run } }).data.map(({ path }) => path);
const mounted = (target: string, pgdata: string): Run => ({
  volumes: [{ volume: 'd', target: containerPath(target) }],
  environment: [{ name: 'PGDATA', value: pgdata }],
});

describe('where a service keeps its data', () => {
  it.each([
    ['postgres:18', {}, '/var/lib/postgresql'],
    ['postgres', {}, '/var/lib/postgresql'],
    ['postgres:17.6-trixie', {}, '/var/lib/postgresql/data'],
    ['postgres:9.6', {}, '/var/lib/postgresql/data'],
    ['postgres:18', mounted('/data/pg', '/data/pg'), '/data/pg'],
    ['postgres:18', mounted('/var/lib/postgresql/data', '/var/lib/postgresql/data/pgdata'), '/var/lib/postgresql/data'],
    ['postgres:18', mounted('/elsewhere', '/data'), '/data'],
  ] as const)('%s with %j', (image, run, path) => {
    expect(dataOf(image, run)).toEqual([path]);
  });

  it('belongs to the user of that image', () => {
    const idsOf = (workload: string, image: string) => {
      const { uid, gid } = workloadOf({ name: 'a', workload, build: {}, run: { image } });
      return `${uid}:${gid}`;
    };
    expect(idsOf('postgres', 'postgres:16-alpine')).toBe('70:70');
    expect(idsOf('postgres', 'postgres:alpine3.22')).toBe('70:70');
    expect(idsOf('rabbitmq', 'rabbitmq:4-management-alpine')).toBe('100:101');
    expect(idsOf('redis', 'redis:7')).toBe('999:999');
  });

  it('is that of the workload itself, unless its version or environment says otherwise', () => {
    const build = { repository: 'postgres', version: '18.6' };
    expect(workloadOf({ name: 'db', workload: 'postgres', build, run: {} })).toBe(workloadNamed('postgres'));
    expect(workloadOf({ name: 'db', workload: 'postgres', build: { ...build, version: '16' }, run: {} }).imageVolumes).toEqual([
      '/var/lib/postgresql/data',
    ]);
  });
});
