import { describe, expect, it } from 'vitest';
import { asked } from '../judge.ts';
import { recommend } from '../recommend.ts';
import { workloads } from '../workloads/registry.ts';
import { controls } from './registry.ts';
import { writtenDetails } from './written.ts';

const of = (id: string, workload: string): string[] => {
  const found = [...asked(recommend(workload))].find((question) => question.id === id);
  return found ? writtenDetails(found.control, found.control.read(found.at)) : [];
};

describe('answers as people read them', () => {
  it('spells sizes, modes and tables out', () => {
    expect(of('tmpfs-scratch', 'nginx')).toEqual([
      'Path /var/cache/nginx, Size 64m, Mode 0755, uid 101, gid 101',
      'Path /run, Size 1m, Mode 0755, uid 101, gid 101',
    ]);
    expect(of('memory', 'nginx').join()).toContain('128m');
  });

  it('has nothing to add to an option without details', () => {
    expect(of('read-only-rootfs', 'nginx')).toEqual([]);
  });

  it('never shows an object or an absent value', () => {
    for (const workload of workloads.keys()) {
      for (const id of controls.keys()) expect(of(id, workload).join()).not.toMatch(/\[object|undefined|NaN/);
    }
  });
});
