/** Profiles of the plan on the engine: workloads run under one, and every call is answered as the profile says. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attacks } from '../../app/core/attacks/registry.ts';
import { textOf } from '../../app/core/formats/statements.ts';
import { writers } from '../../app/core/formats/writers.ts';
import { placeOf } from '../../app/core/judge.ts';
import { recommend } from '../../app/core/recommend.ts';
import { seccompFile } from '../../app/core/spec/confinement.ts';
import { patchRun } from '../../app/core/spec/edit.ts';
import { serviceNamed } from '../../app/core/spec/fields.ts';
import type { Run, Spec, Syscalls } from '../../app/core/spec/spec.ts';
import { workloadNamed, workloads } from '../../app/core/workloads/registry.ts';
import { attempt, begin, docker, PREFIX, recording, sweep, THIS, usable } from './engine.ts';
import { provideFor } from './images/stand-ins.ts';
import { plansOf } from './plans.ts';
import { containerOf, reach, removeFiles, start, write } from './project.ts';
import { answers } from './protocols.ts';

const IMAGE = 'debian:12-slim';
const CALL = join(import.meta.dirname, 'attacks/image/call');
const probeOf = (attack: string): string => join(import.meta.dirname, `../../app/core/attacks/${attack}/probe.sh`);

const plan = (syscalls: Syscalls, run: Run = {}): Spec =>
  patchRun(recommend('nginx'), 'web', {
    capDrop: undefined,
    user: { uid: 10_001, gid: 10_001 },
    ...run,
    seccomp: seccompFile('web'),
    syscalls,
  });
/** What changes nothing: the default itself, as this plan writes it. */
const UNCHANGED: Syscalls = { deny: ['no_such_call'] };

const REFUSED = 'errno 1 (Operation not permitted)';
const SAMPLE = [
  ...['unshare_user', 'keyctl', 'add_key', 'userfaultfd', 'bpf', 'perf_event_open', 'open_by_handle_at', 'io_uring_setup', 'ptrace'],
  ...['memfd_create', 'clone3', 'chroot', 'mount', 'personality_odd', 'socket_vsock', 'socket_raw', 'socket_inet', 'getpid'],
];
/** Open in the default of older engines; closed in the one that profiles are made from. */
const CLOSED_SINCE = ['io_uring_setup', 'socket_vsock'];

describe.skipIf(!usable)('seccomp profiles of a plan', () => {
  let directory = '';
  beforeAll(async () => {
    await begin();
    directory = mkdtempSync(join(tmpdir(), `${PREFIX}plan-seccomp-`));
  });
  afterAll(async () => {
    rmSync(directory, { recursive: true, force: true });
    await sweep(THIS);
  });

  /** Runs a command of the probe's image under the profile of this plan, or under the engine's own. */
  async function under(spec: Spec | undefined, ...command: string[]): Promise<string> {
    const options: string[] = [];
    if (spec) {
      const file = join(directory, `${Math.random()}.json`);
      writeFileSync(file, textOf(writers.get('seccomp')?.write(spec, 'web') ?? []));
      options.push('--security-opt', `seccomp=${file}`);
    }
    const { capAdd = [] } = spec ? serviceNamed(spec, 'web').run : {};
    for (const name of capAdd) options.push('--cap-add', name);
    const user = capAdd.length > 0 ? '0' : '10001';
    const mounts = ['-v', `${CALL}:/usr/local/bin/call:ro`];
    for (const attack of ['kernel-interfaces', 'rare-system-calls']) mounts.push('-v', `${probeOf(attack)}:/probes/${attack}:ro`);
    return docker(THIS, 'run', '--rm', '--user', user, ...options, ...mounts, IMAGE, ...command);
  }
  const calls = async (spec: Spec | undefined, ...names: string[]): Promise<Record<string, string>> =>
    Object.fromEntries((await under(spec, 'perl', '/usr/local/bin/call', ...names)).split('\n').map((line) => line.split(/\s+(.*)/, 2)));

  describe.concurrent('calls', () => {
    it('without a change are answered as by the engine, but for those that its later versions refuse', async () => {
      const [engine, ours] = await Promise.all([calls(undefined, ...SAMPLE), calls(plan(UNCHANGED), ...SAMPLE)]);
      const others = SAMPLE.filter((name) => engine[name] !== ours[name]);
      expect(CLOSED_SINCE).toEqual(expect.arrayContaining(others));
      for (const name of CLOSED_SINCE) expect([name, ours[name]]).toEqual([name, REFUSED]);
      expect(ours).toMatchObject({ clone3: 'errno 38 (Function not implemented)', ptrace: 'done', socket_inet: 'done', keyctl: REFUSED });
    });

    it('that are taken away are refused, those that are added are made', async () => {
      const changed = plan({ allow: ['unshare', 'clone3', 'socket'], deny: ['ptrace', 'memfd_create'] });
      expect(await calls(changed, 'unshare_user', 'clone3', 'socket_vsock', 'ptrace', 'memfd_create', 'keyctl')).toMatchObject({
        unshare_user: 'done',
        clone3: 'errno 22 (Invalid argument)',
        socket_vsock: expect.not.stringMatching(/^errno 1 /),
        ptrace: REFUSED,
        memfd_create: REFUSED,
        keyctl: REFUSED,
      });
    });

    it('follow the capabilities that the profile was made for', async () => {
      const admin = plan({ deny: ['bpf'] }, { capAdd: ['SYS_ADMIN'] });
      expect(await calls(admin, 'unshare_user', 'clone3', 'bpf')).toEqual({
        unshare_user: 'done',
        clone3: 'errno 22 (Invalid argument)',
        bpf: REFUSED,
      });
    });
  });

  it.concurrent.for<[string, Syscalls]>([
    ['kernel-interfaces', UNCHANGED],
    ['kernel-interfaces', { allow: ['keyctl'] }],
    ['kernel-interfaces', { allow: ['unshare', 'keyctl', 'add_key', 'userfaultfd'] }],
    ['rare-system-calls', { deny: ['memfd_create'] }],
    ['rare-system-calls', { deny: ['ptrace'] }],
    ['rare-system-calls', { allow: ['unshare', 'keyctl'] }],
  ])('the attack %s gets as far as the model says of %j', async ([attack, changes]) => {
    const spec = plan(changes);
    const outcome = /^OUTCOME (\w+)$/m.exec(
      await under(spec, 'sh', '-c', `call() { perl /usr/local/bin/call "$@"; }; . /probes/${attack}`),
    )?.[1];
    expect(outcome).toBe(attacks.get(attack)?.verdict(placeOf(spec, serviceNamed(spec, 'web'))).outcome);
  });

  it.concurrent.for(['execve', 'close'])('without %s no container starts, as the conflict says', async (call) => {
    const file = join(directory, `without-${call}.json`);
    writeFileSync(file, textOf(writers.get('seccomp')?.write(plan({ deny: [call] }), 'web') ?? []));
    const options = ['--security-opt', 'no-new-privileges', '--security-opt', `seccomp=${file}`];
    expect((await attempt(['docker', 'run', '--rm', ...options, IMAGE, 'true'])).code).not.toBe(0);
  });

  const LESS = ['ptrace', 'process_vm_readv', 'process_vm_writev', 'name_to_handle_at', 'personality', 'modify_ldt', 'memfd_secret'];
  it.concurrent.for(recording ? [...workloads.keys()] : ['nginx', 'redis'])(
    '%s answers without debuggers and odd calls',
    async (workload) => {
      const found = plansOf(workload)[0];
      const [service] = found?.spec.services ?? [];
      if (!found || !service) throw new Error(`no plan of ${workload}`);
      await provideFor(workload, found.flavours);
      const less = patchRun(found.spec, service.name, { seccomp: seccompFile(service.name), syscalls: { deny: LESS } });
      const project = await write({ ...less, project: { name: `${found.spec.project.name}-seccomp` } });
      const [running] = project.spec.services;
      if (!running) throw new Error('a plan without a service');
      try {
        await start(THIS, project);
        await answers(workload, await reach(THIS, project, running, workloadNamed(workload).port));
        const options = await docker(
          THIS,
          'inspect',
          '--format',
          '{{json .HostConfig.SecurityOpt}}',
          containerOf(project.spec, running.name),
        );
        expect(options).toContain('seccomp={');
        expect(options).not.toContain('process_vm_readv\\",');
      } finally {
        await sweep(THIS, project.spec.project.name);
        removeFiles(project);
      }
    },
  );
});
