/** What a log tells: what is known is named, for this plan where it does it; what is not known is said to be so. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recorded } from '../breakages/recorded.ts';
import { breakages } from '../breakages/registry.ts';
import { judge } from '../judge.ts';
import { recommend, withService } from '../recommend.ts';
import { patchBuild, patchNetwork, patchRun } from '../spec/edit.ts';
import { containerPath } from '../spec/path.ts';
import type { Spec } from '../spec/spec.ts';
import { workloads } from '../workloads/registry.ts';
import { resolve } from './resolve.ts';

const records = import.meta.glob<Recorded>('../workloads/*/breakages.json', { eager: true, import: 'default' });
const MIB = 1024 ** 2;
const first = (spec: Spec) => spec.services[0]?.name as string;
const top = (line: string, spec?: Spec) => resolve(line, spec).symptoms[0]?.causes[0];

/** Line, and what it is first taken for where no plan is known. */
const LINES: readonly (readonly [line: string, breakage: string])[] = [
  ["Error: EROFS: read-only file system, open '/app/x'", 'read-only-path'],
  ["sh: can't create /etc/x: Read-only file system", 'read-only-path'],
  ['mktemp: failed to create file via template ‘/tmp/tmp.XXXXXXXXXX’: Read-only file system', 'read-only-path'],
  ["touch: cannot touch '/data/x': Permission denied", 'dropped-capabilities'],
  ["Error: EACCES: permission denied, open '/app/x'", 'owner-of-image-path'],
  ["chown: changing ownership of '.': Operation not permitted", 'dropped-capabilities'],
  ["su: can't set groups: Operation not permitted", 'dropped-capabilities'],
  ["mkdir: can't create directory '/x': Operation not permitted", 'seccomp-profile'],
  ['bad system call (core dumped)', 'seccomp-profile'],
  ["sh: can't fork: Resource temporarily unavailable", 'too-few-processes'],
  [
    'java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory or process/resource limits reached',
    'too-few-processes',
  ],
  ["RuntimeError: can't start new thread", 'too-few-processes'],
  ['FATAL:  could not execute command "locale -a": Cannot allocate memory', 'too-few-processes'],
  ['Failed to create scheduler thread 0, error = 11', 'too-few-processes'],
  ["dd: error writing '/tmp/fill': No space left on device", 'full-scratch'],
  ['web-1 exited with code 137', 'memory-too-small'],
  ['a1b2c3  nginx  "/docker-entrypoint.…"  2 minutes ago  Exited (137) 3 seconds ago', 'memory-too-small'],
  ['"OOMKilled": true,', 'memory-too-small'],
  ['OOMKilled=false ExitCode=137', 'signal-ignored'],
  ['java.lang.OutOfMemoryError: Java heap space', 'memory-too-small'],
  ['"ExitCode": 139,', 'segmentation-fault'],
  ['Segmentation fault (core dumped)', 'segmentation-fault'],
  ['db-1 exited with code 143', 'stopped-by-signal'],
  ['Exited (143) 2 hours ago', 'stopped-by-signal'],
  ['exit status 125', 'limit-of-host'],
  ['docker: Error response from daemon: Minimum memory limit allowed is 6MB.', 'limit-of-host'],
  ['docker: Error response from daemon: Range of CPUs is from 0.01 to 2.00, as there are only 2 CPUs available.', 'limit-of-host'],
  ['docker: Error response from daemon: Unknown runtime specified runsc.', 'limit-of-host'],
  ['app exited with code 126', 'program-not-run'],
  ['exec /usr/bin/caddy: operation not permitted', 'file-capability'],
  ['exec /app/server: exec format error', 'program-not-run'],
  ['app exited with code 127', 'program-missing'],
  ['exec: "gunicorn": executable file not found in $PATH: unknown', 'program-missing'],
  ['/bin/sh: curl: not found', 'healthcheck-without-tool'],
  ['OCI runtime create failed: exec: "/bin/sh": stat /bin/sh: no such file or directory: unknown', 'no-shell'],
  ['accept4() failed (24: Too many open files)', 'too-few-files'],
  ['sudo: The "no new privileges" flag is set, which prevents sudo from running as root.', 'no-new-privileges'],
  ['unable to find user app: no matching entries in passwd file', 'unknown-user-name'],
  ["KeyError: 'getpwuid(): uid not found: 12345'", 'user-without-entry'],
  ['OSError: /tmp/l.so: failed to map segment from shared object', 'noexec-mount'],
  ['nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)', 'low-port'],
  ['nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)', 'port-taken'],
  ['Bind for 127.0.0.1:8080 failed: port is already allocated', 'port-taken'],
  ['psql: error: could not translate host name "db" to address: Temporary failure in name resolution', 'no-way-out'],
  ['Error: getaddrinfo EAI_AGAIN db', 'no-way-out'],
  ['connect ENETUNREACH 1.1.1.1:443', 'no-way-out'],
  ['Error: connect ECONNREFUSED 127.0.0.1:5432', 'loopback'],
  ["cat: can't open '/run/secrets/x': Permission denied", 'secret-unreadable'],
  ['Error: Database is uninitialized and superuser password is not specified.', 'secret-missing'],
  ['invalid mount config for type "bind": bind source path does not exist: /srv/shop/conf', 'bind-source-missing'],
];

describe('a line without a plan', () => {
  it.each(LINES)('%s', (line, breakage) => {
    expect(top(line)).toMatchObject({ id: breakage, here: false });
    expect(top(line)?.wrong?.because).toMatch(/\S/);
    expect(top(line)?.advice).toMatch(/\S/);
  });
  it('covers every breakage that has signs of its own', () => {
    const shown = new Set(LINES.map(([, breakage]) => breakage));
    // These two are told by lines that others share, or that only a plan explains; the third by its own words below.
    const elsewhere = ['owner-of-mount', 'tmpfs-of-root', 'tmpfs-hides-files', 'refuses-root', 'no-shared-memory'];
    expect([...breakages].flatMap(([id, { signs }]) => (signs.length > 0 && !shown.has(id) ? [id] : [])).sort()).toEqual(elsewhere.sort());
    expect(top("can't run as root without the -u switch")?.id).toBe('refuses-root');
    expect(top('FATAL:  could not open shared memory segment "/PostgreSQL.1": No such file or directory')?.id).toBe('no-shared-memory');
  });
});

describe('for this plan', () => {
  const nginx = recommend('nginx');
  const bare = patchRun(nginx, 'web', { tmpfs: undefined });
  it('a missing directory gets a tmpfs of the size, mode and owner that the workload needs', () => {
    const cause = top('[emerg] 1#1: mkdir() "/var/cache/nginx/client_temp" failed (30: Read-only file system)', bare);
    expect(cause).toMatchObject({ id: 'read-only-path', here: true });
    expect(cause?.cure?.spec.services[0]?.run.tmpfs).toEqual([
      { path: '/var/cache/nginx', size: 64 * MIB, mode: 0o755, uid: 101, gid: 101 },
    ]);
    expect(cause?.wrong?.cure).toContain('--privileged');
  });
  it('a data directory gets a volume, and the tmpfs over it is named as the wrong cure', () => {
    const spec = { ...patchRun(recommend('redis'), 'cache', { volumes: undefined }), volumes: [] };
    const cause = top('Failed opening the temp RDB file temp-9.rdb (in server root dir /data) for saving: Read-only file system', spec);
    expect(cause?.cure?.spec.services[0]?.run.volumes).toEqual([{ volume: 'cache-data', target: '/data' }]);
    expect(cause?.cure?.spec.volumes).toEqual([{ name: 'cache-data' }]);
    expect(cause?.wrong).toMatchObject({ cure: 'A tmpfs over the data directory' });
    expect(judge(cause?.cure?.spec as Spec).breakages).toEqual([]);
  });
  it('a path that nobody knew of gets a tmpfs on its directory, but never over the image’s own files', () => {
    const grown = top("EROFS: read-only file system, open '/var/lib/app/state.json'", nginx)?.cure?.spec;
    expect(grown?.services[0]?.run.tmpfs?.at(-1)).toMatchObject({ path: '/var/lib/app', uid: 101 });
    for (const path of ['/etc/nginx/conf.d/x', '/app/x', '/x', '/usr/share/nginx/html/x'])
      expect(top(`EROFS: read-only file system, open '${path}'`, nginx)).toMatchObject({ here: true });
    for (const path of ['/etc/nginx/conf.d/x', '/app/x', '/x', '/usr/share/nginx/html/x'])
      expect(top(`EROFS: read-only file system, open '${path}'`, nginx)?.cure).toBeUndefined();
  });
  it('the same message has another cause in another plan', () => {
    const denied = 'mkdir() "/var/cache/nginx/client_temp" failed (13: Permission denied)';
    const foreign = patchRun(nginx, 'web', { tmpfs: [{ path: containerPath('/var/cache/nginx'), size: MIB, mode: 0o755 }] });
    const writable = patchRun(nginx, 'web', { tmpfs: undefined, readOnlyRootFilesystem: undefined });
    expect(top(denied, foreign)?.id).toBe('owner-of-mount');
    expect(top(denied, writable)?.id).toBe('owner-of-image-path');
    const healthy = top(denied, nginx);
    expect(healthy?.here).toBe(false);
    expect(healthy?.cure).toBeUndefined();
  });
  it('root gets the capability of the call, and a program without root none', () => {
    const line = "chown: changing ownership of '/var/lib/mysql': Operation not permitted";
    const root = patchRun(recommend('other'), 'app', { user: { uid: 0, gid: 0 } });
    expect(top(line, root)?.cure?.spec.services[0]?.run.capAdd).toEqual(['CHOWN']);
    expect(top(line, recommend('other'))?.here).toBe(false);
  });
  it('a limit that was reached is doubled, however high it was', () => {
    const line = "sh: can't fork: Resource temporarily unavailable";
    expect(top(line, patchRun(nginx, 'web', { pids: 500 }))?.cure?.spec.services[0]?.run.pids).toBe(1000);
    expect(top('"OOMKilled": true', nginx)?.cure?.spec.services[0]?.run).toMatchObject({ memory: 256 * MIB, memorySwap: 256 * MIB });
  });
  it('a name that is not found leads to the network that both services lack', () => {
    const two = withService(recommend('node', 'shop'), 'postgres');
    const apart = patchRun(two, 'app', { networks: ['app-net'] });
    const cause = top('Error: getaddrinfo ENOTFOUND db', apart);
    expect(cause?.here).toBe(true);
    const [app, db] = cause?.cure?.spec.services ?? [];
    expect(app?.run.networks?.some((name) => db?.run.networks?.includes(name))).toBe(true);
    expect(
      top(
        'Error: getaddrinfo ENOTFOUND api.example.com',
        patchNetwork(recommend('node'), recommend('node').networks[0]?.name as string, { internal: true }),
      )?.here,
    ).toBe(true);
  });
  it('a message that a conflict of the plan quotes is that conflict, with its cure', () => {
    const spec = patchRun(nginx, 'web', { memory: 64 * MIB, memorySwap: 32 * MIB });
    const cause = top('docker: Error response from daemon: Minimum memoryswap limit should be larger than memory limit, see usage.', spec);
    expect(cause).toMatchObject({ id: 'memory-limits-refused', here: true });
    expect(cause?.cure?.spec.services[0]?.run.memorySwap).toBe(64 * MIB);
  });
  it('compose says whose line it is', () => {
    const two = withService(recommend('node', 'shop'), 'postgres');
    const lowered = patchRun(two, 'db', { pids: 4 });
    const [symptom] = resolve(
      'shop-db-1  | LOG:  could not fork new process for connection: Resource temporarily unavailable',
      lowered,
    ).symptoms;
    expect(symptom?.service).toBe('db');
    expect(symptom?.causes[0].cure?.spec.services[1]?.run.pids).toBeGreaterThanOrEqual(200);
  });
  it('a tmpfs that hides the program is found only because the plan has it', () => {
    const line = "Error: Cannot find module '/app/server.js'";
    const hidden = patchRun(recommend('node'), 'app', {
      tmpfs: [{ path: containerPath('/app'), size: MIB, mode: 0o755, uid: 1000, gid: 1000 }],
    });
    expect(top(line, hidden)?.id).toBe('tmpfs-hides-files');
    expect(resolve(line, recommend('node')).symptoms).toEqual([]);
  });
  it('grants are plans, and end what this plan did', () => {
    const sound = patchBuild(nginx, first(nginx), {});
    for (const [line] of LINES) {
      for (const spec of [sound, bare]) {
        const cause = top(line, spec);
        if (cause?.cure) expect(judge(cause.cure.spec).breakages.length, line).toBeLessThanOrEqual(judge(spec).breakages.length);
      }
    }
  });
});

describe('a whole log', () => {
  it('names each thing once, with its lines, in colour or in docker’s own JSON, and keeps what nobody knows apart', () => {
    const log = [
      'starting',
      "\u001b[31mError: EROFS: read-only file system, open '/srv/data/x'\u001b[0m",
      'FATAL: the moon is in the wrong phase',
      '{"log":"Error: EROFS: read-only file system, open \'/srv/data/x\'\\n","stream":"stderr","time":"2026-11-25T00:00:00Z"}',
      "Error: EROFS: read-only file system, open '/srv/data/x'",
    ].join('\r\n');
    const { symptoms, unknown, cut } = resolve(log, recommend('node'));
    expect(symptoms.map(({ lines, text }) => [lines, text])).toEqual([
      [[2, 4, 5], "Error: EROFS: read-only file system, open '/srv/data/x'"],
    ]);
    expect(unknown).toEqual([{ number: 3, text: 'FATAL: the moon is in the wrong phase' }]);
    expect(cut).toBe(false);
  });
  it('that nothing is known of says so', () => {
    expect(resolve('')).toEqual({ symptoms: [], unknown: [], cut: false });
    expect(resolve('hello\nworld', recommend('nginx'))).toEqual({ symptoms: [], unknown: [], cut: false });
    const goesOn = 'mariadbd: io_uring_queue_init() failed with EPERM: sysctl kernel.io_uring_disabled has the value 2';
    expect(resolve(goesOn, recommend('mariadb'))).toEqual({ symptoms: [], unknown: [], cut: false });
  });
  it('is read in bounded time, whatever it holds', () => {
    const nasty = ['exec ', 'bind(', 'permission denied ', '/a/a', '"', 'getaddrinfo ', 'chown ', "can't create ", 'x'].map((part) =>
      part.repeat(2_000),
    );
    const text = Array.from({ length: 700 }, (_, index) => `${index} ${nasty[index % nasty.length]}`).join('\n');
    const begin = performance.now();
    const { cut } = resolve(text, recommend('nginx'));
    expect(cut).toBe(true);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
  it('never throws, and every number is a line of the text', () => {
    const part = fc.oneof(fc.string(), fc.constantFrom(...LINES.map(([line]) => line), '{"log":', '\u001b[', 'web-1  | '));
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const text = parts.join('\n');
        const { symptoms, unknown } = resolve(text, recommend('nginx'));
        for (const number of [...symptoms.flatMap(({ lines }) => lines), ...unknown.map((one) => one.number)]) {
          expect(number).toBeGreaterThan(0);
          expect(number).toBeLessThanOrEqual(text.split('\n').length);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('what our own runs recorded', () => {
  it.each(Object.entries(records))('%s: every message is recognised as what brought it about', (file, record) => {
    const spec = recommend(file.split('/').at(-2) as string);
    for (const [breakage, { lines }] of Object.entries(record.breakages)) {
      if (breakages.get(breakage)?.onlyInPlan) continue;
      for (const line of lines) {
        const causes = resolve(line).symptoms.flatMap((symptom) => symptom.causes.map(({ id }) => id));
        expect(causes, `${breakage}: ${line}`).toContain(breakage);
      }
    }
    expect(resolve(record.healthy.join('\n'), spec).symptoms).toEqual([]);
    expect(resolve(record.healthy.join('\n')).symptoms).toEqual([]);
  });
  it('is kept for workloads of ours only', () => {
    for (const file of Object.keys(records)) expect([...workloads.keys()]).toContain(file.split('/').at(-2));
  });
});

/** Messages that were recorded outside of this project, in a folder beside it. */
const LAB = join(import.meta.dirname, '../../../../shared/lab');
const hasLab = existsSync(join(LAB, 'workloads.json'));
if (!hasLab) console.warn('SKIPPED: messages of the lab, which is not beside this repository.');

describe.skipIf(!hasLab)('what the lab recorded', () => {
  interface Broken {
    readonly control: string;
    readonly exit: number | null;
    readonly error: readonly string[];
  }
  const read = (file: string) => JSON.parse(readFileSync(join(LAB, file), 'utf8'));

  it('every failure of every workload is recognised', () => {
    const failures = (read('workloads.json').workloads as { workload: string; whatBreaks: Broken[] }[]).flatMap(
      ({ workload, whatBreaks }) =>
        whatBreaks.filter(({ exit }) => exit !== 0 || workload === 'rabbitmq').map((one) => ({ ...one, workload })),
    );
    expect(failures.length).toBeGreaterThan(25);
    const missed = failures.filter(({ error }) => resolve(error.join('\n')).symptoms.length === 0);
    expect(missed.map(({ workload, control }) => `${workload}: ${control}`)).toEqual([]);
  });
  it('every demonstration that ended in a refusal of the kernel is recognised', () => {
    const told = /denied|not permitted|read-only|no space|cannot fork|killed|too many open/i;
    const outputs = (read('lab.json').demos as { id: string; hardenedOutput: string }[]).flatMap(({ id, hardenedOutput }) =>
      hardenedOutput
        .split('\n')
        .filter((line) => told.test(line))
        .map((line) => ({ id, line })),
    );
    expect(outputs.length).toBeGreaterThan(10);
    expect(outputs.filter(({ line }) => resolve(line).symptoms.length === 0)).toEqual([]);
  });
});
