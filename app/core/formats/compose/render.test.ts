import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import { patchRun } from '../../spec/edit.ts';
import { emptySpec } from '../format.ts';
import { get, put, runOf, web } from './asked.ts';

describe('a compose file from nothing', () => {
  it('has only keys that the Compose Specification knows, in every plan', () => {
    const KEYS = {
      '': 'name services networks volumes secrets',
      service:
        'build image user group_add read_only tmpfs volumes secrets environment cap_drop cap_add privileged security_opt devices sysctls runtime userns_mode pid ipc shm_size uts hostname cgroup cgroup_parent mem_limit memswap_limit mem_reservation cpus cpu_shares cpuset pids_limit ulimits blkio_config oom_score_adj oom_kill_disable storage_opt logging restart init stop_grace_period networks network_mode ports dns extra_hosts',
      network: 'driver_opts internal',
      volume: 'driver_opts',
      secret: 'file',
    };
    const only = (value: object | null, part: keyof typeof KEYS) => {
      for (const key of Object.keys(value ?? {})) expect(KEYS[part].split(' ')).toContain(key);
    };
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        for (const version of ['1.1', '1.2'] as const) {
          const file = parse(put(spec), { version });
          only(file, '');
          for (const service of Object.values<Record<string, unknown>>(file.services)) {
            only(service, 'service');
            for (const key of ['mem_limit', 'shm_size', 'user', 'restart', 'image', 'stop_grace_period']) {
              if (service[key] !== undefined) expect(['string', 'number'], key).toContain(typeof service[key]);
            }
            for (const key of ['tmpfs', 'cap_drop', 'security_opt', 'ports', 'networks', 'volumes'])
              if (service[key] !== undefined) expect(service[key]).toBeInstanceOf(Array);
          }
          for (const network of Object.values<object | null>(file.networks ?? {})) only(network, 'network');
          for (const volume of Object.values<object | null>(file.volumes ?? {})) only(volume, 'volume');
          for (const secret of Object.values<object | null>(file.secrets ?? {})) only(secret, 'secret');
        }
      }),
      { numRuns: 60 },
    );
  });

  it('quotes what YAML 1.1 would read as something else', () => {
    const spec = patchRun(get(web()), 'web', {
      user: { uid: 1000, gid: 50 },
      restart: { policy: 'no' },
      hostname: 'on',
      ports: [{ published: 22, target: 22 }],
    });
    expect(parse(put(spec), { version: '1.1' }).services.web).toMatchObject({
      user: '1000:50',
      restart: 'no',
      hostname: 'on',
      ports: ['22:22'],
    });
  });

  it('doubles the dollar, which compose would replace', () => {
    const text = put(patchRun(get(web()), 'web', { environment: [{ name: 'A', value: '$HOME' }] }));
    expect(text).toContain('A: "$$HOME"');
    expect(runOf(text)?.environment).toEqual([{ name: 'A', value: '$HOME' }]);
  });

  it('keeps two secrets of one name and different files apart', () => {
    const service = (name: string, source: string) => ({
      name,
      workload: 'other',
      build: {},
      run: { image: 'i', secrets: [{ name: 'key', source }] },
    });
    const text = put({ ...emptySpec('p'), services: [service('a', './a.key'), service('b', './b.key')] });
    expect(parse(text).services.b.secrets).toEqual([{ source: 'b_key', target: '/run/secrets/key' }]);
    expect(parse(text).secrets).toEqual({ key: { file: './a.key' }, b_key: { file: './b.key' } });
  });

  it('builds in place where there is one service, in folders of their own where there are several', () => {
    const service = (name: string) => ({ name, workload: 'other', build: { repository: 'debian' }, run: {} });
    expect(put({ ...emptySpec('p'), services: [service('a')] })).toContain('build: .\n    image: p/a\n');
    expect(put({ ...emptySpec('p'), services: [service('a'), service('b')] })).toContain('build: ./b\n');
  });
});
