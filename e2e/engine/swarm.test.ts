/**
 * A Swarm of one node, deployed to for real: recommended plans become what they say, and what is declared as lost is
 * lost. A kernel without IPVS has no routing mesh: what is published cannot be reached there, only asked for.
 */
import { existsSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { workloads } from '../../app/core/workloads/registry.ts';
import { attempt, begin, docker, type EngineFacts, engineFacts, environmentOf, nearby, recording, run, until, usable } from './engine.ts';
import type { Project } from './project.ts';
import type { SecondEngine } from './second-engine.ts';
import { built, deploy, differencesOf, manager, orchestrated, planFor, removed, taskOf, well } from './swarm.ts';

const WORKLOADS = recording ? [...workloads.keys()] : ['postgres'];
const STACK = 'ihx-lost';

/** Every key that a stack file may hold and a Swarm drops, on a service that would show it. */
const DROPPED = `version: "3.9"
services:
  drops:
    image: busybox:1.37
    command: ["sleep", "600"]
    ulimits: {nofile: 1024}
    read_only: true
    tmpfs: [/scratch]
    security_opt: ["no-new-privileges:false", "seccomp=unconfined"]
    privileged: true
    devices: [/dev/kmsg]
    userns_mode: host
    ipc: host
    pid: host
    network_mode: none
    cgroup_parent: /elsewhere
    shm_size: 16m
    restart: "no"
    volumes:
      - {type: tmpfs, target: /mode, tmpfs: {size: 1048576, mode: 0700}}
      - {type: tmpfs, target: /etc, tmpfs: {size: 1048576, mode: 01777}}
      - {type: tmpfs, target: /dev/shm, tmpfs: {size: 33554432}}
    networks: [inner]
    ports: ["127.0.0.1:18099:80"]
  beside:
    image: busybox:1.37
    command: ["sleep", "600"]
    ulimits: {nofile: 1024}
    networks: [inner]
    deploy: {resources: {limits: {memory: 32M}, reservations: {memory: 16M}}}
  host-port:
    image: busybox:1.37
    command: ["sleep", "600"]
    ulimits: {nofile: 1024}
    ports: [{target: 80, published: 18098, mode: host}]
networks:
  inner: {driver: overlay, internal: true}
`;
const REFUSED = [
  'pids_limit: 5',
  'cpus: "0.5"',
  'mem_limit: 64m',
  'memswap_limit: 64m',
  'mem_reservation: 32m',
  'cpu_shares: 5',
  'cpuset: "0"',
  'runtime: runc',
  'group_add: ["5"]',
  'storage_opt: {size: 1g}',
  'uts: host',
  'cgroup: private',
  'blkio_config: {weight: 10}',
  'oom_kill_disable: true',
  'use_api_socket: true',
  'ports: [{target: 80, published: 80, host_ip: 127.0.0.1}]',
];

describe.skipIf(!usable)('a Swarm', () => {
  let facts: EngineFacts;
  let second: SecondEngine;
  let folder: string;
  const projects = new Map<string, Project>();
  const write = (text: string): string => {
    writeFileSync(join(folder, 'stack.yaml'), text);
    return join(folder, 'stack.yaml');
  };

  beforeAll(async () => {
    facts = await engineFacts();
    await begin();
    folder = mkdtempSync(join(tmpdir(), 'ihx-stack-'));
    for (const workload of WORKLOADS) projects.set(workload, await built(planFor(workload, facts)));
    second = await manager([...projects.values()], ['busybox:1.37']);
    // All start together; each test waits for its own.
    await run(['docker', 'stack', 'deploy', '-c', write(DROPPED), STACK], { env: environmentOf(second.engine) });
    if (!recording) for (const project of projects.values()) await deploy(second.engine, project);
    if (!existsSync('/proc/sys/net/ipv4/vs'))
      console.warn('This kernel has no IPVS: no published port of a Swarm is reached, so none is tried.');
  });
  afterAll(async () => {
    for (const project of projects.values()) if (second) await removed(second.engine, project);
    await second?.stop();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  describe.each(WORKLOADS)('%s, as recommended', (workload) => {
    it('runs from its stack file, and is what the plan says as far as a Swarm keeps it', async () => {
      const project = projects.get(workload) as Project;
      const stack = project.spec.project.name;
      if (recording) await deploy(second.engine, project);
      await well(second.engine, project);
      expect(await differencesOf(second.engine, project, facts)).toEqual([]);
      const [service] = project.spec.services;
      const [name, grace] = [service?.name ?? '', service?.run.stopGracePeriod];
      const said = await orchestrated(second.engine, stack, name);
      expect(said).toMatch(/^on-failure 5/);
      if (grace !== undefined) expect(said).toBe(`on-failure 5, ${grace === 60_000 ? '1m0s' : `${grace / 1000}s`}`);
      const task = await taskOf(second.engine, stack, name);
      const touch = await attempt(['docker', 'exec', '--user', '0', task, 'touch', '/x'], { env: environmentOf(second.engine) });
      // An image without touch cannot be asked this way; its mount was read above.
      expect(touch.code).not.toBe(0);
      if (recording) await removed(second.engine, project);
    });
  });

  it('drops what is declared as lost', async () => {
    const { engine } = second;
    const task = await taskOf(engine, STACK, 'drops');
    const inside = (line: string, container = task) => docker(engine, 'exec', container, 'sh', '-c', line);
    const [pid, beside] = [await docker(engine, 'inspect', '--format', '{{.State.Pid}}', task), await taskOf(engine, STACK, 'beside')];
    const status = await inside('cat /proc/1/status');
    expect(status).toMatch(/^CapEff:\s+00000000a80425fb$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    for (const namespace of ['ipc', 'pid'])
      expect(readlinkSync(`/proc/${pid}/ns/${namespace}`)).not.toBe(readlinkSync(`/proc/self/ns/${namespace}`));
    expect(await inside('cat /proc/1/cgroup')).not.toContain('elsewhere');
    expect(await inside('touch /scratch/x 2>&1 || true; ls /dev/kmsg 2>&1 || true')).toMatch(/^(?:.*No such file or directory\n?){2}$/);
    // The mode of the plan is dropped: 1777 where the image has no such directory, and that of the image where it has one.
    expect(await inside('stat -c "%a %u" /mode /etc /dev/shm')).toBe('1777 0\n755 0\n1777 0');
    expect(await inside('df -k /dev/shm | tail -1')).toMatch(/^\S+\s+32768\s/);
    // network_mode: none stands on a network all the same; what is published leads out of an internal one.
    expect(await inside('ip -4 route')).toMatch(/^default via /m);
    expect(await inside('ip -4 route', beside)).not.toMatch(/^default/m);
    expect(
      await inside(`ping -c 1 -W 2 "$(nslookup tasks.beside 2>/dev/null | sed -n 's/^Address: //p' | tail -n 1)" | tail -n 2`),
    ).toContain(' 0% packet loss');
    // restart: no of the service is dropped too.
    expect(await orchestrated(engine, STACK, 'drops')).toMatch(/^any/);
    const port = await docker(engine, 'service', 'inspect', '--format', '{{json .Spec.EndpointSpec.Ports}}', `${STACK}_drops`);
    expect(JSON.parse(port)).toEqual([{ Protocol: 'tcp', TargetPort: 80, PublishedPort: 18_099, PublishMode: 'ingress' }]);
    // The rule of a port in host mode names no address; without a userland proxy nobody listens.
    await taskOf(engine, STACK, 'host-port');
    const rules = await run(nearby(engine, ['iptables', '-t', 'nat', '-S', 'DOCKER']));
    expect(rules.split('\n').find((rule) => rule.includes('--dport 18098 '))).toMatch(/^(?!.* -d ).*-j DNAT/);
    const memory = await docker(
      engine,
      'inspect',
      '--format',
      '{{.HostConfig.Memory}} {{.HostConfig.MemorySwap}} {{.HostConfig.MemoryReservation}}',
      beside,
    );
    expect(memory).toBe(`${32 * 2 ** 20} ${64 * 2 ** 20} 0`);
  });

  it.each(REFUSED)('is not given a file with %s', async (line) => {
    const text = `version: "3.9"\nservices:\n  web:\n    image: busybox:1.37\n    ${line}\n`;
    const { code, err } = await attempt(['docker', 'stack', 'deploy', '-c', write(text), 'ihx-refused'], {
      env: environmentOf(second.engine),
    });
    expect(code).not.toBe(0);
    expect(err).toMatch(/Additional property|forbidden properties|unsupported options/);
  });

  it('refuses a bind mount of nothing, and a network called none', async () => {
    const { engine } = second;
    const missing =
      'version: "3.9"\nservices:\n  web:\n    image: busybox:1.37\n    volumes: [{type: bind, source: /nowhere/x, target: /x}]\n';
    await run(['docker', 'stack', 'deploy', '-c', write(missing), 'ihx-missing'], { env: environmentOf(engine) });
    const error = async () =>
      (await docker(engine, 'service', 'ps', '--no-trunc', '--format', '{{.Error}}', 'ihx-missing_web')) || undefined;
    expect(await until(error, 30_000, 'the refusal')).toContain('bind source path does not exist: /nowhere/x');
    const none =
      'version: "3.9"\nservices:\n  web:\n    image: busybox:1.37\n    networks: [x]\nnetworks:\n  x: {external: true, name: none}\n';
    const { err } = await attempt(['docker', 'stack', 'deploy', '-c', write(none), 'ihx-none'], { env: environmentOf(engine) });
    expect(err).toContain('network none not found');
  });

  it('does not begin on a daemon with live-restore', async () => {
    const { engine } = second;
    const directory = dirname((engine.host ?? '').replace('unix://', ''));
    const configuration = JSON.parse(readFileSync(join(directory, 'daemon.json'), 'utf8'));
    await docker(engine, 'swarm', 'leave', '--force');
    writeFileSync(join(directory, 'daemon.json'), JSON.stringify({ ...configuration, 'live-restore': true }));
    process.kill(Number(readFileSync(join(directory, 'pid'), 'utf8')), 'SIGHUP');
    const live = async () => (await docker(engine, 'info', '--format', '{{.LiveRestoreEnabled}}')) === 'true' || undefined;
    await until(live, 30_000, 'the daemon to read its file');
    const { err } = await attempt(['docker', 'swarm', 'init', '--listen-addr', '127.0.0.1', '--advertise-addr', '127.0.0.1'], {
      env: environmentOf(engine),
    });
    expect(err).toContain('--live-restore daemon configuration is incompatible with swarm mode');
  });
});
