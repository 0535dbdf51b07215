/** Every breakage is predicted where it is, is silent where it is not, and is cured by its own cure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../arbitrary.ts';
import { controls } from '../controls/registry.ts';
import { type FoundBreakage, judge } from '../judge.ts';
import { recommend, withService } from '../recommend.ts';
import { patchBuild, patchHost, patchRun } from '../spec/edit.ts';
import { FIELDS, fieldOf } from '../spec/fields.ts';
import { containerPath } from '../spec/path.ts';
import { parseSpec } from '../spec/schema.ts';
import type { Build, Host, Run, Service, Spec } from '../spec/spec.ts';
import { workloadNamed } from '../workloads/registry.ts';
import { breakages, predicted } from './registry.ts';

type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined };
interface Case {
  /** Workload that the sound counterpart is recommended for. */
  readonly of?: string;
  readonly run?: Changes<Run>;
  readonly build?: Changes<Build>;
  readonly host?: Changes<Host>;
  readonly change?: (spec: Spec) => Spec;
  /** The field to change first. */
  readonly field: string;
  /** Only a person can decide. */
  readonly uncured?: true;
}

const MIB = 1024 ** 2;
const tmp = { path: containerPath('/tmp'), size: 8 * MIB, mode: 0o700, uid: 4000, gid: 4000 };
const over = (path: string) => ({ path: containerPath(path), size: 8 * MIB, mode: 0o755, uid: 10_001, gid: 10_001 });
const scratch = { repository: 'scratch', version: undefined, variant: undefined };
const other = { user: { uid: 4000, gid: 4000 }, tmpfs: undefined, readOnlyRootFilesystem: undefined };

const cases: readonly (readonly [breakage: string, Case])[] = [
  ['read-only-path', { run: { tmpfs: undefined }, field: 'run.readOnlyRootFilesystem' }],
  ['read-only-path', { of: 'redis', run: { volumes: undefined }, field: 'run.readOnlyRootFilesystem' }],
  [
    'read-only-path',
    {
      of: 'postgres',
      run: { volumes: [{ volume: 'db-data', target: containerPath('/var/lib/postgresql'), readOnly: true }] },
      field: 'run.volumes',
    },
  ],
  ['owner-of-mount', { run: { tmpfs: [{ path: tmp.path, size: 8 * MIB }] }, field: 'run.tmpfs' }],
  ['owner-of-mount', { run: { tmpfs: [tmp] }, field: 'run.tmpfs' }],
  ['owner-of-mount', { of: 'mariadb', run: other, field: 'run.user' }],
  ['tmpfs-of-root', { host: { target: 'swarm' }, field: 'build.stateDirectories' }],
  ['owner-of-image-path', { run: { tmpfs: undefined, readOnlyRootFilesystem: undefined }, field: 'run.tmpfs' }],
  ['dropped-capabilities', { run: { user: { uid: 0, gid: 0 } }, field: 'run.capDrop' }],
  ['dropped-capabilities', { of: 'redis', run: { user: undefined, capDrop: ['SETUID'] }, field: 'run.capDrop' }],
  ['no-new-privileges', { of: 'other', build: { entrypoint: { form: 'shell', words: ['sudo /app/start'] } }, field: 'build.entrypoint' }],
  ['file-capability', { of: 'caddy', run: { capAdd: undefined }, field: 'run.capDrop' }],
  [
    'no-new-privileges',
    {
      of: 'other',
      build: { entrypoint: { form: 'exec', words: ['su', 'app', '-c', '/app/start'] } },
      field: 'build.entrypoint',
      uncured: true,
    },
  ],
  ['unknown-user-name', { of: 'static-binary', build: scratch, run: { user: { uid: 'app' } }, field: 'run.user' }],
  ['user-without-entry', { of: 'postgres', run: other, field: 'run.user' }],
  ['secret-missing', { of: 'postgres', run: { secrets: undefined, environment: undefined }, field: 'run.secrets' }],
  ['data-in-memory', { of: 'postgres', run: { volumes: undefined, tmpfs: [over('/var/lib/postgresql')] }, field: 'run.tmpfs' }],
  [
    'data-in-memory',
    {
      of: 'redis',
      change: (spec) => ({ ...spec, volumes: spec.volumes.map((volume) => ({ ...volume, backing: { type: 'tmpfs', size: 64 * MIB } })) }),
      field: 'volume.backing',
    },
  ],
  ['tmpfs-hides-files', { of: 'node', run: { tmpfs: [over('/app')] }, field: 'run.tmpfs' }],
  ['too-few-processes', { run: { pids: 1 }, field: 'run.pids' }],
  ['memory-too-small', { of: 'postgres', run: { memory: 8 * MIB, memorySwap: 8 * MIB }, field: 'run.memory' }],
  ['too-few-files', { run: { nofile: { soft: 5, hard: 5 } }, field: 'run.nofile' }],
  ['full-scratch', { of: 'postgres', run: { shmSize: MIB }, field: 'run.shmSize' }],
  ['signal-ignored', { of: 'node', run: { init: undefined }, field: 'run.init' }],
  ['low-port', { run: { networkMode: 'host', networks: undefined, ports: undefined }, field: 'run.networkMode' }],
  ['low-port', { run: { sysctls: [{ name: 'net.ipv4.ip_unprivileged_port_start', value: '1024' }] }, field: 'run.sysctls' }],
  [
    'port-taken',
    {
      change: (spec) => {
        const two = withService(spec, 'nginx');
        const [first, second] = two.services as [Service, Service];
        return patchRun(two, second.name, { ports: first.run.ports });
      },
      field: 'run.ports',
    },
  ],
  [
    'healthcheck-without-tool',
    {
      of: 'static-binary',
      build: { healthcheck: { test: { form: 'exec', words: ['curl', '-f', 'http://127.0.0.1:8080/'] } } },
      field: 'build.healthcheck',
    },
  ],
  [
    'no-shell',
    { of: 'static-binary', build: { entrypoint: { form: 'shell', words: ['/app/app --port 8080'] } }, field: 'build.entrypoint' },
  ],
];

const nameOf = (spec: Spec) => spec.services[0]?.name as string;
function broken({ of = 'nginx', run = {}, build = {}, host = {}, change = (spec) => spec }: Case): Spec {
  const changed = change(recommend(of));
  return patchHost(patchRun(patchBuild(changed, nameOf(changed), build), nameOf(changed), run), host);
}
const found = (spec: Spec, id: string): FoundBreakage[] => judge(spec).breakages.filter(({ breakage }) => breakage === id);
const ids = (spec: Spec): string[] => judge(spec).breakages.map(({ breakage }) => breakage);

describe.each(cases)('%s', (id, one) => {
  const spec = broken(one);

  it('is predicted once, with the field to change first, in a Spec that the schema takes', () => {
    expect(found(spec, id).map(({ fields }) => fieldOf(fields[0] as string))).toEqual([one.field]);
    expect(parseSpec(spec)).toHaveProperty('spec');
  });

  it('is cured without a new breakage', () => {
    const cure = found(spec, id)[0]?.cure;
    if (one.uncured) return expect(cure).toBeUndefined();
    const cured = cure?.spec as Spec;
    expect(found(cured, id)).toEqual([]);
    expect(ids(cured).filter((breakage) => !ids(spec).includes(breakage))).toEqual([]);
    expect(parseSpec(cured)).toHaveProperty('spec');
    // A second cure would change more than the first: it is the smallest where nothing is left of it.
    expect(cure?.label).toMatch(/^\S/);
  });
});

describe('a workload that runs programs from a temporary file system', () => {
  it('is predicted to fail where that is noexec, and cured by allowing them', () => {
    const spec = patchRun(recommend('java'), 'app', { tmpfs: [tmp] });
    const workload = { ...workloadNamed('java'), writable: [{ ...tmp, why: 'native code', exec: true as const }] };
    const noexec = breakages.get('noexec-mount');
    if (!noexec) throw new Error('no breakage noexec-mount');
    const look = (at: Spec) => predicted(noexec, { spec: at, service: at.services[0] as Service, workload });
    const cured = look(spec)?.cure?.spec as Spec;
    expect(cured.services[0]?.run.tmpfs).toEqual([{ ...tmp, exec: true }]);
    expect(look(cured)).toBeUndefined();
  });
});

describe('every prediction', () => {
  it('has a case', () => {
    const shown = new Set([...cases.map(([id]) => id), 'noexec-mount']);
    expect([...breakages].flatMap(([id, { needs }]) => (needs && !shown.has(id) ? [id] : []))).toEqual([]);
  });

  it('of any plan names fields of the Spec, and its cure ends it and is a plan', () => {
    fc.assert(
      fc.property(anySpec(controls, 12), (spec) => {
        for (const { breakage, service, fields, says, cure } of judge(spec).breakages) {
          for (const field of fields) expect(FIELDS, breakage).toContain(fieldOf(field));
          expect(says, breakage).toMatch(/\S/);
          if (!cure) continue;
          expect(parseSpec(cure.spec), breakage).toHaveProperty('spec');
          expect(
            found(cure.spec, breakage).filter((one) => one.service === service && one.says === says),
            breakage,
          ).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
