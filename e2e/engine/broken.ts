/** Recommended plans that are broken on purpose, one breakage each, and what must happen before it shows. */
import { patch, patchBuild, patchRun } from '../../app/core/spec/edit.ts';
import { containerPath } from '../../app/core/spec/path.ts';
import type { Run, Service, Spec, Tmpfs } from '../../app/core/spec/spec.ts';
import { answered } from './plans.ts';

type Change = (spec: Spec) => Spec;
export interface Broken {
  readonly breakage: string;
  /** What is done to the recommended plan, in a few words. */
  readonly what: string;
  readonly change: Change;
  /** stop: it shows when the container is stopped. twice: only after a second start. Otherwise at its start. */
  readonly shows?: 'stop' | 'twice';
}

const MIB = 1024 ** 2;
const only = ({ services: [service] }: Spec): Service => service as Service;
const run =
  (changes: { readonly [K in keyof Run]?: Run[K] | undefined }): Change =>
  (spec) =>
    patchRun(spec, only(spec).name, changes);
const memory = (mebibytes: number) => run({ memory: mebibytes * MIB, memorySwap: mebibytes * MIB });
const over = (path: string, { uid = 0, gid = 0 }: Partial<Tmpfs> = {}): Tmpfs => ({
  path: containerPath(path),
  size: 64 * MIB,
  mode: 0o755,
  uid,
  gid,
});

const noScratch: Broken = { breakage: 'read-only-path', what: 'no temporary file systems', change: run({ tmpfs: undefined }) };
const ofNobody: Change = (spec) =>
  run({ tmpfs: only(spec).run.tmpfs?.map((mount) => patch<Tmpfs>(mount, { uid: undefined, gid: undefined })) })(spec);
/** The entrypoint of the image as root, with the rights of nobody. */
const rootWithout: Change = (spec) =>
  run({ capAdd: undefined })(answered(answered(answered(spec, 'run-user', 'root'), 'capabilities'), 'tmpfs-scratch'));
const root: Broken = { breakage: 'dropped-capabilities', what: 'the root entrypoint without its capabilities', change: rootWithout };
const fewProcesses = (pids: number): Broken => ({
  breakage: 'too-few-processes',
  what: `${pids} process${pids === 1 ? '' : 'es'}`,
  change: run({ pids }),
});
const littleMemory = (mebibytes: number): Broken => ({
  breakage: 'memory-too-small',
  what: `${mebibytes} MiB of memory`,
  change: memory(mebibytes),
});
const noInit: Broken = {
  breakage: 'signal-ignored',
  what: 'no init, and one second to stop',
  change: run({ init: undefined, stopGracePeriod: 1000 }),
  shows: 'stop',
};
const hidden = (path: string): Broken => ({
  breakage: 'tmpfs-hides-files',
  what: `a tmpfs on ${path}`,
  change: (spec) => {
    const { user, tmpfs = [] } = only(spec).run;
    return run({ tmpfs: [...tmpfs, over(path, { uid: Number(user?.uid), gid: Number(user?.gid) })] })(spec);
  },
});
const noSecret: Broken = { breakage: 'secret-missing', what: 'no secret', change: run({ secrets: undefined, environment: undefined }) };
const stranger: Change = (spec) =>
  run({ user: { uid: 4000, gid: 4000 }, tmpfs: only(spec).run.tmpfs?.map((mount) => ({ ...mount, uid: 4000, gid: 4000 })) })(spec);
const readOnlyData: Broken = {
  breakage: 'read-only-path',
  what: 'the volume mounted read-only',
  change: (spec) => run({ volumes: only(spec).run.volumes?.map((volume) => ({ ...volume, readOnly: true })) })(spec),
};
const entrypoint =
  (form: 'exec' | 'shell', ...words: string[]): Change =>
  (spec) =>
    patchBuild(spec, only(spec).name, { entrypoint: { form, words } });

export const BROKEN: Readonly<Record<string, readonly Broken[]>> = {
  nginx: [
    noScratch,
    { breakage: 'owner-of-mount', what: 'temporary file systems without an owner', change: ofNobody },
    {
      breakage: 'owner-of-image-path',
      what: 'a writable root without temporary file systems',
      change: run({ tmpfs: undefined, readOnlyRootFilesystem: undefined }),
    },
    root,
    {
      breakage: 'low-port',
      what: 'net.ipv4.ip_unprivileged_port_start=1024',
      change: run({ sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '1024' }] }),
    },
    { breakage: 'too-few-files', what: 'five open files', change: run({ nofile: { soft: 5, hard: 5 } }) },
    fewProcesses(1),
    hidden('/etc/nginx'),
  ],
  node: [noScratch, fewProcesses(2), littleMemory(8), noInit, hidden('/app')],
  python: [noScratch, fewProcesses(1), littleMemory(8), noInit, hidden('/app')],
  'static-binary': [
    fewProcesses(2),
    {
      breakage: 'unknown-user-name',
      what: 'an empty base image and a user by name',
      change: (spec) => run({ user: { uid: 'app' } })(answered(answered(spec, 'base-image-flavor', 'scratch'), 'base-image-pin')),
    },
    {
      breakage: 'healthcheck-without-tool',
      what: 'a health check with curl',
      change: (spec) =>
        patchBuild(spec, only(spec).name, {
          healthcheck: {
            test: { form: 'exec', words: ['curl', '-f', 'http://127.0.0.1:8080/'] },
            interval: 1000,
            timeout: 1000,
            retries: 1,
          },
        }),
    },
    { breakage: 'no-shell', what: 'the entrypoint in shell form', change: entrypoint('shell', '/app/app') },
  ],
  java: [noScratch, fewProcesses(8), littleMemory(16), hidden('/app')],
  postgres: [
    noScratch,
    readOnlyData,
    root,
    { breakage: 'user-without-entry', what: 'a user that the image does not know', change: stranger },
    noSecret,
    { breakage: 'full-scratch', what: '1 MiB of shared memory', change: run({ shmSize: MIB }) },
    fewProcesses(4),
    littleMemory(16),
  ],
  redis: [
    { breakage: 'read-only-path', what: 'no volume for the data', change: run({ volumes: undefined }), shows: 'stop' },
    { breakage: 'owner-of-mount', what: 'another user than the image’s', change: stranger, shows: 'stop' },
    { ...root, shows: 'stop' },
    noSecret,
    {
      breakage: 'data-in-memory',
      what: 'a tmpfs over the data',
      change: run({ volumes: undefined, tmpfs: [over('/data', { uid: 999, gid: 999 })] }),
      shows: 'twice',
    },
    fewProcesses(1),
  ],
  mariadb: [
    noScratch,
    { breakage: 'owner-of-mount', what: 'another user than the image’s', change: stranger },
    root,
    noSecret,
    fewProcesses(6),
    littleMemory(48),
  ],
  caddy: [
    { breakage: 'file-capability', what: 'no capability at all', change: run({ capAdd: undefined }) },
    { breakage: 'owner-of-mount', what: 'temporary file systems without an owner', change: ofNobody },
    noScratch,
    fewProcesses(2),
    littleMemory(8),
  ],
  memcached: [fewProcesses(2), { breakage: 'too-few-files', what: 'five open files', change: run({ nofile: { soft: 5, hard: 5 } }) }],
  haproxy: [
    {
      breakage: 'low-port',
      what: 'net.ipv4.ip_unprivileged_port_start=1024',
      change: run({ sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '1024' }] }),
    },
    hidden('/app'),
  ],
  'php-fpm': [noScratch, root, fewProcesses(1), littleMemory(8)],
  rabbitmq: [noScratch, root, noSecret, fewProcesses(4), littleMemory(32)],
  other: [
    noScratch,
    fewProcesses(1),
    noInit,
    { breakage: 'no-new-privileges', what: 'su in the entrypoint', change: entrypoint('exec', 'su', 'root', '-c', '/app/start') },
    hidden('/app'),
  ],
};
