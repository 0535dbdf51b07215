import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import { forTarget, heldOn, lossesOf } from '../../losses.ts';
import { recommend } from '../../recommend.ts';
import { patchRun } from '../../spec/edit.ts';
import type { Run, Spec } from '../../spec/spec.ts';
import { workloads } from '../../workloads/registry.ts';
import { emptySpec } from '../format.ts';
import { textOf } from '../statements.ts';
import { gapsOf } from '../writers.ts';
import swarm from './format.ts';

const put = (spec: Spec, text?: string): string => textOf(swarm.put(spec, spec.services[0]?.name ?? '', text));
const get = (text: string): Spec => {
  const { spec, errors } = swarm.get(text);
  expect(errors).toEqual([]);
  return spec;
};
const plan = (run: Run, host: Spec['host'] = {}): Spec => ({
  ...emptySpec('shop'),
  services: [{ name: 'web', workload: 'other', build: {}, run: { image: 'nginx:1', ...run } }],
  networks: (run.networks ?? []).map((name) => ({ name })),
  host: { target: 'swarm', ...host },
});
const web = (...lines: readonly string[]): string =>
  `services:\n  web:\n    image: nginx:1\n${lines.map((line) => `    ${line}\n`).join('')}`;
const runOf = (text: string): Run | undefined => get(text).services[0]?.run;
const MIB = 2 ** 20;

describe('a stack file from nothing', () => {
  it('has limits below deploy, a tmpfs in its long form, shared memory as one, and overlay networks', () => {
    const text = put(
      plan({
        memory: 64 * MIB,
        memorySwap: 64 * MIB,
        nanoCpus: 5e8,
        pids: 50,
        memoryReservation: 32 * MIB,
        restart: { policy: 'on-failure', attempts: 5 },
        tmpfs: [{ path: '/run' as never, size: MIB, mode: 0o755, uid: 5, gid: 5 }],
        shmSize: 2 * MIB,
        ports: [
          { published: 443, target: 8443 },
          { address: '127.0.0.1', published: 80, target: 8080 },
        ],
        networks: ['front'],
        noNewPrivileges: true,
      }),
    );
    expect(parse(text)).toEqual({
      version: '3.9',
      services: {
        web: {
          image: 'nginx:1',
          volumes: [
            { type: 'tmpfs', target: '/run', tmpfs: { size: MIB } },
            { type: 'tmpfs', target: '/dev/shm', tmpfs: { size: 2 * MIB } },
          ],
          networks: ['front'],
          ports: [{ target: 8443, published: 443, protocol: 'tcp', mode: 'ingress' }],
          deploy: {
            resources: { limits: { cpus: '0.5', memory: '64m', pids: 50 }, reservations: { memory: '32m' } },
            restart_policy: { condition: 'on-failure', max_attempts: 5 },
          },
        },
      },
      networks: { front: { driver: 'overlay' } },
    });
  });

  it('names the oldest schema that has its keys', () => {
    expect(put(plan({}))).toContain('version: "3.8"');
    expect(put(plan({ pids: 5 }))).toContain('version: "3.9"');
    expect(put(plan({ pids: 5, oomScoreAdj: 5 }))).toContain('version: "3.13"');
    const old = `version: "3.8"\n${web()}`;
    expect(put(patchRun(get(old), 'web', { pids: 5 }), old)).toContain('version: "3.9"');
  });

  it('puts a service that wants no network on one of its own', () => {
    const text = put(plan({ networkMode: 'none' }));
    expect(parse(text).networks).toEqual({ 'none-web': { driver: 'overlay', internal: true } });
    expect(runOf(text)?.networkMode).toBe('none');
    const host = put(plan({ networkMode: 'host' }));
    expect(parse(host).networks).toEqual({ host: { external: true, name: 'host' } });
    expect(runOf(host)).toEqual({ image: 'nginx:1', networkMode: 'host' });
  });

  it('says that a task stays down where the plan says nothing, for a Swarm starts it anew', () => {
    expect(parse(put(plan({}))).services.web.deploy).toEqual({ restart_policy: { condition: 'none' } });
    expect(runOf(put(plan({})))?.restart).toBeUndefined();
    expect(runOf(web())?.restart).toEqual({ policy: 'always' });
    const still = put(patchRun(get(web()), 'web', { restart: undefined }), web());
    expect(parse(still).services.web.deploy).toEqual({ restart_policy: { condition: 'none' } });
    expect(lossesOf(plan({ restart: { policy: 'no' } }))).toEqual([]);
  });

  it('tells how to apply it: images from a registry, daemon.json on every node, the name of the stack', () => {
    const said = swarm.apply(recommend('postgres', 'shop', { target: 'swarm' }), '');
    for (const part of [
      /registry/,
      /docker push shop\/db:1\.0\.0/,
      /daemon\.json .* every node/,
      /docker stack deploy -c stack\.yaml shop$/,
      /secrets\/postgres-password/,
    ])
      expect(
        said.some((line) => part.test(line)),
        String(part),
      ).toBe(true);
  });
});

describe('what a Swarm does not keep', () => {
  const lost = (run: Run, host: Spec['host'] = {}) =>
    lossesOf(plan(run, host)).map(({ field, fails }) => `${fails} ${field.replace(/^run\.|@web$/g, '')}`);
  it.each<[string, Run, Spec['host'], string[]]>([
    ['rights that the daemon must forbid', { noNewPrivileges: true }, {}, ['open noNewPrivileges']],
    ['rights that the daemon forbids', { noNewPrivileges: false }, { noNewPrivileges: true }, ['closed noNewPrivileges']],
    ['a profile, and none', { seccomp: './profile.json', apparmor: 'unconfined' }, {}, ['open seccomp', 'closed apparmor']],
    [
      'namespaces of the host',
      { pid: 'host', ipc: 'host', uts: 'host', userns: 'host' },
      {},
      ['closed ipc', 'closed pid', 'closed uts', 'closed userns'],
    ],
    ['what tasks have by themselves', { ipc: 'private', cgroupns: 'private', pids: -1 }, {}, []],
    ['a private cgroup namespace on old kernels', { cgroupns: 'private' }, { cgroup: 'v1' }, ['open cgroupns']],
    ['the same where the daemon gives it', { cgroupns: 'private' }, { cgroup: 'v1', cgroupns: 'private' }, []],
    ['a runtime, unless it is the default', { runtime: 'runsc' }, {}, ['open runtime']],
    ['the default runtime', { runtime: 'runsc' }, { defaultRuntime: 'runsc' }, []],
    ['a limit of swap', { memory: 64 * MIB, memorySwap: 64 * MIB }, {}, ['open memorySwap']],
    ['a limit of swap that the engine gives anyway', { memory: 64 * MIB, memorySwap: 128 * MIB }, {}, ['closed memorySwap']],
    ['a reservation, which only chooses a node', { memoryReservation: 64 * MIB }, {}, ['open memoryReservation']],
    ['an address of a port', { ports: [{ address: '127.0.0.1', published: 80, target: 80 }] }, {}, ['closed ports']],
    ['no network', { networkMode: 'none' }, {}, []],
  ])('%s', (_what, run, host, expected) => {
    expect(lost(run, host)).toEqual(expected);
  });

  it('leaves a port with an address unpublished, and keeps one without', () => {
    const { run } = heldOn(
      plan({
        ports: [
          { published: 443, target: 1 },
          { address: '127.0.0.1', published: 80, target: 2 },
        ],
      }),
    ).services[0] as Spec['services'][0];
    expect(run.ports).toEqual([{ published: 443, target: 1 }]);
  });

  it('is nothing that fails open in a recommended plan but swap, and rights that daemon.json forbids', () => {
    for (const workload of workloads.keys()) {
      const spec = recommend(workload, undefined, { target: 'swarm' });
      const names = lossesOf(spec).map(({ fails, field }) => `${fails} ${field.split('@')[0]}`);
      expect(names, workload).toEqual(['open run.noNewPrivileges', 'open run.memorySwap']);
      expect(spec.host.noNewPrivileges).toBe(true);
      expect(spec.host.liveRestore).toBeUndefined();
    }
  });
});

describe('reading a stack file', () => {
  const told = (...lines: readonly string[]) =>
    swarm.get(web(...lines)).notUnderstood.map(({ line, fails, because }) => `${line} ${fails ?? ''} ${because}`);

  it('tells what a Swarm drops, with what is lost', () => {
    expect(told('tmpfs: [/tmp]')).toEqual([expect.stringMatching(/^4 closed .*without a word/)]);
    expect(told('security_opt: ["no-new-privileges:true"]')).toEqual([expect.stringMatching(/^4 open .*leaves this out/)]);
    expect(told('privileged: true')).toEqual([expect.stringMatching(/^4 closed /)]);
    expect(told('mem_limit: 64m')).toEqual([expect.stringMatching(/^4 open .*refuses/)]);
    expect(told('network_mode: none')).toEqual([expect.stringMatching(/^4 open .*networks of the stack/)]);
    expect(told('ports: ["127.0.0.1:80:8080"]')).toEqual([expect.stringMatching(/^4 open .*every interface/)]);
    expect(told('volumes: [{type: tmpfs, target: /t, tmpfs: {mode: 0o700}}]')).toEqual([expect.stringMatching(/^4 closed .*mode/)]);
    expect(told('volumes: [{type: bind, source: /a, target: /b, read_only: true, bind: {recursive: readonly}}]')).toEqual([
      expect.stringMatching(/^4 open .*recursive/),
    ]);
    expect(swarm.get(`name: x\n${web()}`).notUnderstood[0]?.because).toMatch(/refuses/);
  });

  it('takes nothing of it for kept', () => {
    expect(runOf(web('tmpfs: [/tmp]', 'security_opt: ["no-new-privileges:true"]', 'privileged: true', 'pids_limit: 5'))).toEqual({
      image: 'nginx:1',
      restart: { policy: 'always' },
    });
    expect(runOf(web('ports: ["127.0.0.1:80:8080"]'))?.ports).toEqual([{ published: 80, target: 8080 }]);
  });

  it('reads limits, restarts and mounts, and what it is for', () => {
    const text = web(
      'deploy:',
      '  replicas: 3',
      '  resources: {limits: {cpus: "0.5", memory: 50M, pids: 20}, reservations: {memory: 20M}}',
      '  restart_policy: {condition: any, delay: 5s}',
      'volumes: [{type: tmpfs, target: /t, tmpfs: {size: 1048576}}, {type: tmpfs, target: /dev/shm, tmpfs: {size: 2097152}}]',
    );
    expect(get(text).host).toEqual({ target: 'swarm' });
    expect(runOf(text)).toEqual({
      image: 'nginx:1',
      nanoCpus: 5e8,
      memory: 50 * MIB,
      pids: 20,
      memoryReservation: 20 * MIB,
      restart: { policy: 'always' },
      tmpfs: [{ path: '/t', size: MIB }],
      shmSize: 2 * MIB,
    });
  });

  it('follows restart only where deploy has no policy', () => {
    expect(runOf(web('restart: unless-stopped'))?.restart).toEqual({ policy: 'always' });
    expect(runOf(web('restart: "no"'))?.restart).toEqual({ policy: 'always' });
    expect(told('restart: "no"')).toEqual([expect.stringMatching(/^4 open .*without end/)]);
    expect(runOf(web('restart: "no"', 'deploy: {restart_policy: {condition: on-failure, max_attempts: 2}}'))?.restart).toEqual({
      policy: 'on-failure',
      attempts: 2,
    });
  });

  it('changes one limit where it stands, and keeps what it does not know', () => {
    const text = `version: "3.9"\n${web('deploy:', '  replicas: 2   # two', '  resources:', '    limits:', '      memory: 64M', '      pids: 5', '  placement: {constraints: [node.role == worker]}')}`;
    const next = put(patchRun(get(text), 'web', { memory: 128 * MIB }), text);
    expect(next).toBe(text.replace('memory: 64M', 'memory: "128m"'));
    const old = web('restart: always');
    expect(runOf(put(patchRun(get(old), 'web', { restart: { policy: 'on-failure', attempts: 3 } }), old))?.restart).toEqual({
      policy: 'on-failure',
      attempts: 3,
    });
  });
});

const STACK = ['stack', 'config', '--compose-file'];
const folder = mkdtempSync(join(tmpdir(), 'ironhull-stack-'));
const config = (text: string) => {
  const file = join(folder, 'stack.yaml');
  writeFileSync(file, text);
  return spawnSync('docker', [...STACK, file], { encoding: 'utf8', env: { ...process.env, DOCKER_HOST: 'unix:///nowhere' } });
};
const hasClient = config(web()).status === 0;
if (!hasClient) console.warn('SKIPPED: no docker client with "stack config" is here, so no stack file is put to it.');

describe.skipIf(!hasClient)('docker stack config', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('takes every stack file of ours, without a word', () => {
    const taken = (spec: Spec) => {
      const { status, stderr } = config(put(spec));
      expect(`${status} ${stderr}`).toBe('0 ');
    };
    for (const workload of workloads.keys()) taken(recommend(workload, undefined, { target: 'swarm' }));
    fc.assert(
      fc.property(anySpec(controls), (spec) => taken(forTarget(spec, 'swarm'))),
      { numRuns: 40 },
    );
  });

  it('accounts for the same fields as the gaps of the file', () => {
    for (const { field } of gapsOf(swarm, plan({ groups: ['5'], devices: [{ source: '/dev/x' as never }] }), 'web'))
      expect(field).toMatch(/^run\.(?:groups|devices)@web$/);
    expect(config(web('group_add: ["5"]')).stderr).toContain('Additional property group_add');
    expect(config(web('name: x')).status).not.toBe(0);
  });
});
