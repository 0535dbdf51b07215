import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import type { HostField } from '../../spec/fields.ts';
import type { Host, Spec } from '../../spec/spec.ts';
import { emptySpec } from '../format.ts';
import { textOf } from '../statements.ts';
import daemon from './format.ts';

const plan = (host: object): Spec => ({ ...emptySpec('shop'), host: host as Host });
const put = (spec: Spec, text?: string): string => textOf(daemon.put(spec, '', text));
/** What this file says of a host. */
const expressed = ({ host }: Spec): Partial<Host> =>
  Object.fromEntries(Object.entries(host).filter(([leaf]) => daemon.treatments[`host.${leaf}` as HostField] === 'prints'));

const KEYS: readonly (readonly [object, object])[] = [
  [{ usernsRemap: 'default' }, { 'userns-remap': 'default' }],
  [{ noNewPrivileges: true }, { 'no-new-privileges': true }],
  [{ seccompProfile: '/etc/docker/s.json' }, { 'seccomp-profile': '/etc/docker/s.json' }],
  [{ selinux: true }, { 'selinux-enabled': true }],
  [{ containerdSnapshotter: false }, { features: { 'containerd-snapshotter': false } }],
  [{ runtimes: [{ name: 'runsc', path: '/usr/local/bin/runsc' }] }, { runtimes: { runsc: { path: '/usr/local/bin/runsc' } } }],
  [{ defaultRuntime: 'runsc' }, { 'default-runtime': 'runsc' }],
  [{ ipcMode: 'private' }, { 'default-ipc-mode': 'private' }],
  [{ cgroupns: 'private' }, { 'default-cgroupns-mode': 'private' }],
  [{ init: true }, { init: true }],
  [{ apiSockets: ['fd://'] }, { hosts: ['fd://'] }],
  [{ tls: true }, { tlsverify: true }],
  [{ authorizationPlugins: ['opa'] }, { 'authorization-plugins': ['opa'] }],
  [
    { nofile: { soft: 1024, hard: 4096 }, core: { soft: 0, hard: 0 } },
    { 'default-ulimits': { nofile: { Name: 'nofile', Soft: 1024, Hard: 4096 }, core: { Name: 'core', Soft: 0, Hard: 0 } } },
  ],
  [
    { log: { driver: 'json-file', maxSize: 10 * 2 ** 20, maxFile: 3 } },
    { 'log-driver': 'json-file', 'log-opts': { 'max-size': '10m', 'max-file': '3' } },
  ],
  [{ logLevel: 'info' }, { 'log-level': 'info' }],
  [{ liveRestore: true }, { 'live-restore': true }],
  [{ dataRoot: '/srv/docker' }, { 'data-root': '/srv/docker' }],
  [{ interContainer: false }, { icc: false }],
  [{ noDefaultBridge: true }, { bridge: 'none' }],
  [{ publishAddress: '127.0.0.1' }, { ip: '127.0.0.1' }],
  [{ userlandProxy: false }, { 'userland-proxy': false }],
  [{ iptables: true }, { iptables: true }],
  [{ dns: ['192.0.2.53'] }, { dns: ['192.0.2.53'] }],
  [{ insecureRegistries: ['r:5000'] }, { 'insecure-registries': ['r:5000'] }],
  [{ experimental: false }, { experimental: false }],
];

/** daemon.json as people have it. */
const FOREIGN = [
  '{}',
  '{ "icc": false }',
  '{"icc":true,"log-opts":{"max-size":"5m","labels":"x"},"storage-driver":"overlay2"}',
  '{\r\n\t"registry-mirrors": ["https://mirror.example"],\r\n\t"default-ulimits": {\r\n\t\t"nofile": {\r\n\t\t\t"Hard": 64000,\r\n\t\t\t"Name": "nofile",\r\n\t\t\t"Soft": 64000\r\n\t\t}\r\n\t},\r\n\t"ip": "0.0.0.0"\r\n}\r\n',
  '{\n    "exec-opts": ["native.cgroupdriver=systemd"],\n    "log-driver": "json-file",\n    "log-opts": { "max-size": "100m" },\n    "dns": [\n        "192.0.2.1",\n        "192.0.2.2"\n    ]\n}',
  '{"log-opts": {"max-size": 10}, "icc": "no", "userns-remap": "a", "userns-remap": "b"}',
  '{\n  "features": {},\n  "log-opts": null,\n  "tls": true\n}\n',
] as const;

describe('daemon.json', () => {
  it.each(KEYS)('%j', (host, json) => {
    const text = put(plan(host));
    expect(JSON.parse(text)).toEqual(json);
    expect(expressed(daemon.get(text).spec)).toEqual(host);
    expect(daemon.get(text).notUnderstood).toEqual([]);
    expect(put(plan({}), text)).toBe('{}\n');
  });

  it('names addresses of user-defined networks only for an engine that starts with them', () => {
    const keys = (host: object) => Object.keys(JSON.parse(put(plan({ publishAddress: '127.0.0.1', ...host }))));
    expect(keys({})).toEqual(['ip']);
    expect(keys({ engine: 20 })).toEqual(['ip']);
    expect(keys({ engine: 25 })).toEqual(['ip', 'default-network-opts']);
  });

  it.each(FOREIGN)('GetPut: %j', (text) => {
    expect(put(daemon.get(text).spec, text)).toBe(text);
  });

  it('PutGet and PutPut: any plan, over any of them; what is written stays strict JSON', () => {
    fc.assert(
      fc.property(anySpec(controls, 20), fc.constantFrom(...FOREIGN), (spec, text) => {
        const once = put(spec, text);
        expect(expressed(daemon.get(once).spec)).toEqual(expressed(spec));
        expect(put(spec, once)).toBe(once);
        for (const [key, value] of Object.entries(JSON.parse(text)))
          if (/mirrors|driver$|exec/.test(key) && key !== 'log-driver') expect(JSON.parse(once)[key]).toEqual(value);
      }),
      { numRuns: 150 },
    );
  });

  it('changes one value, adds beside its neighbours and takes the comma along', () => {
    const text = '{\n    "storage-driver": "overlay2",\n    "icc": true,\n    "debug": false\n}\n';
    expect(put(plan({ interContainer: false }), text)).toBe(text.replace('true', 'false'));
    expect(put(plan({ interContainer: true, noNewPrivileges: true }), text)).toBe(
      '{\n    "no-new-privileges": true,\n    "storage-driver": "overlay2",\n    "icc": true,\n    "debug": false\n}\n',
    );
    expect(put(plan({}), text)).toBe('{\n    "storage-driver": "overlay2",\n    "debug": false\n}\n');
    expect(put(plan({ interContainer: true, log: { maxFile: 3 } }), text)).toContain(
      '    "log-opts": {\n        "max-file": "3"\n    },\n',
    );
  });

  it('tells what the daemon would not start with', () => {
    const told = (text: string) => daemon.get(text).notUnderstood.map(({ text: shown, because }) => `${shown} ${because}`);
    expect(told('{"no-new-privs": true}')).toEqual([expect.stringMatching(/^"no-new-privs": true .*unknown key/)]);
    expect(told('{"icc": "false"}')).toEqual([expect.stringMatching(/^"icc": "false" .*does not start/)]);
    expect(told('{"log-opts": {"max-size": 10}}')).toEqual([expect.stringMatching(/texts only/)]);
    expect(told('{"storage-driver": "overlay2"}')).toEqual([expect.stringMatching(/stays as it is/)]);
    expect(told('{"default-ulimits": {"nofile": "1024:4096"}}')).toEqual([expect.stringMatching(/object/i)]);
  });

  it.each([
    ['{"icc": false,}', 1, 15],
    ['{\n  // no\n  "icc": false\n}', 2, 3],
    ['[]', 1, 1],
    ['{"icc": “x”}', 1, 9],
    ['{"a": 1} {}', 1, 10],
    [`${'{"a":'.repeat(10_000)}`, 1, 5 * 33 + 1],
  ])('refuses what is no JSON, with its place: %.30j', (text, line, column) => {
    expect(daemon.get(text).errors).toMatchObject([{ line, column }]);
    expect(() => put(plan({}), text)).toThrow(`line ${line}, column ${column}`);
  });

  it('does not fall for keys of every object', () => {
    const text = '{"__proto__": {"icc": false}, "constructor": 1}';
    expect(daemon.get(text).spec.host).toEqual({});
    expect(daemon.get(text).notUnderstood).toHaveLength(2);
    expect(put(plan({ interContainer: false }), text)).toContain('"icc": false, "__proto__"');
  });
});
