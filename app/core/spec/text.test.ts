import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { type TextKind, text } from './text.ts';

/** One text of each kind that is accepted as it stands, and some that are not. */
const kinds = {
  line: ['say "hi" $HOME', []],
  project: ['web-1', ['', 'Web', 'a.b', '-a', 'a b', 'a/b', 'a'.repeat(64)]],
  name: ['Web.App-1', ['', '.', '..', '-a', 'a b', 'a/b', 'a'.repeat(64)]],
  repository: ['registry.example.com:5000/team/app', ['nginx:1', 'Nginx', 'a//b', '/a', 'a/', 'https://a/b', 'a@b']],
  registry: ['registry.example.com:5000/hub', ['https://a', 'a/', '']],
  image: ['shop/web:1.0.0', ['shop/web:', 'shop/web:a b', 'Shop/web', '$IMAGE', '-shop']],
  version: ['24.11.1', ['24-1', '', '.1', '1 ']],
  variant: ['trixie-slim', ['-slim', 'a b', 'a:b']],
  digest: [`sha256:${'0a'.repeat(32)}`, ['sha256:0a', `sha256:${'0A'.repeat(32)}`, `sha512:${'0a'.repeat(32)}`]],
  package: ['tini=0.19.0-1', ['--force-yes', 'a b', 'a;b', 'a=', 'A']],
  secretId: ['pip.conf', ['.a', 'a/b', 'a,b', 'a=b', '']],
  pattern: ['**/.env*', ['# a', ' a', '']],
  signal: ['SIGTERM', ['TERM', '9', 'sigterm', 'SIG']],
  variable: ['NODE_ENV', ['1A', 'A B', 'A=B', '']],
  containerPath: ['/var/lib', ['var', './a', '/a:b', '/a,b', '']],
  hostPath: ['/srv/app', ['srv', '~/a', '$HOME/a', '/a:b', '/a,b', '..a']],
  engineSocket: ['/var/run/docker.sock', ['/srv/app', '/var/run', '/docker.sock/x']],
  systemPath: ['/etc/localtime', ['/srv/app', '/var/run/docker.sock', './etc']],
  account: ['www-data', ['Root', 'a b', '-1', 'a:b', '12345678901']],
  hostname: ['db.example.com', ['-a', 'a-', 'a..b', 'a_b', '.', 'a'.repeat(254)]],
  address: [
    '127.0.0.1',
    ['256.0.0.1', '1.2.3', '01.2.3.4', '1.2.3.4/8', ':::', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '12345::', 'localhost'],
  ],
  hostAddress: ['host-gateway', ['gateway', '1.2.3']],
  sysctl: ['net.core.somaxconn', ['vm.overcommit_memory', 'net', 'kernel.a=1', 'fs.file-max', 'net.a b']],
  capability: ['NET_BIND_SERVICE', ['cap_chown', 'CHOWN ', 'A', 'chown']],
  rights: ['rw', ['', 'rr', 'x', 'rwmr']],
  profile: ['./seccomp.json', ['a b', 'a=b', 'a,b', '']],
  systemCall: ['io_uring_setup', ['Ptrace', 'a b', 'a-b', 'SCMP_ACT_ALLOW', '', '1a']],
  label: ['type:container_t', ['enable', 'type:', 'type:a b']],
  cpuset: ['0-2,4', ['0,', '-1', 'a', '0--1']],
  runtime: ['io.containerd.kata.v2', ['Runsc', '-a', 'a/b']],
  cgroupParent: ['app.slice', ['a b', '']],
  namespace: ['service:web', ['container:web', 'service:', 'private']],
  apiSocket: ['tcp://10.0.0.5:2376', ['http://a', '/run/docker.sock', 'tcp://a b']],
  logDriver: ['json-file', ['JSON', 'a b', '-a']],
  port: [8080, [0, 65536, 1.5, -1, Number.NaN, Number.POSITIVE_INFINITY]],
  uid: [65534, [-1, 4294967295, 0.5]],
  mode: [0o1777, [-1, 0o10000]],
  bytes: [2 ** 30, [-1, 2 ** 51, 0.5]],
  count: [5, [-1, 2 ** 31]],
  integer: [-1, [-2, 2 ** 31]],
  milliseconds: [30_000, [-1, 86_400_001]],
  nanoCpus: [5e8, [-1, 1025e9]],
} as const satisfies Record<TextKind, readonly [good: string | number, bad: readonly (string | number)[]]>;

const INVISIBLE = {
  'a line feed': '\n',
  'a carriage return': '\r',
  'a zero byte': '\0',
  'an escape sequence': '\u001b[31m',
  'a tab': '\t',
  'a delete': '\u007f',
  'a next line': '\u0085',
  'a line separator': '\u2028',
  'a paragraph separator': '\u2029',
  'a right-to-left override': '\u202e',
  'an isolate': '\u2066',
  'an Arabic letter mark': '\u061c',
  'a zero-width space': '\u200b',
  'a zero-width joiner': '\u200d',
  'a byte order mark': '\ufeff',
  'half of a pair': '\ud83d',
};

const says = (kind: TextKind, value: unknown): string | undefined => v.safeParse(text[kind], value).issues?.[0].message;
const names = Object.keys(kinds) as TextKind[];
const textual = names.filter((kind) => typeof kinds[kind][0] === 'string');

describe.each(names)('%s', (kind) => {
  const [good, bad] = kinds[kind];
  it('takes what it is for, unchanged', () => expect(v.parse(text[kind], good)).toBe(good));
  it('refuses the rest and says what would do', () => {
    for (const value of [...bad, undefined, null, true, [], {}, typeof good === 'string' ? 1 : '1'])
      expect([value, says(kind, value)]).toEqual([value, expect.stringMatching(/^(?!Invalid).{5,}\.$/)]);
  });
});

describe.each(Object.entries(INVISIBLE))('%s', (_, mark) => {
  it.each(textual)('is refused in %s, wherever it stands', (kind) => {
    const good = kinds[kind][0] as string;
    for (const at of [0, 1, good.length]) expect(says(kind, good.slice(0, at) + mark + good.slice(at))).toMatch(/visible characters/);
  });
});

describe('length', () => {
  it.each(textual)('%s is bounded, and a long text costs no time', (kind) => {
    for (const one of ['a', '-', 'a.', 'a/', '1:', '/', ' ', '\u202e', 'service:a']) {
      const start = performance.now();
      expect(says(kind, one.repeat(1_000_000))).toMatch(/^At most \d+ characters\.$/);
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
  it('a text just short enough costs no time either', () => {
    for (const kind of textual)
      for (const one of ['a', '-', 'a.', 'a/', '1:', '0-', '/', 'a-']) {
        const start = performance.now();
        says(kind, `${one.repeat(120)}!`);
        expect([kind, performance.now() - start < 200]).toEqual([kind, true]);
      }
  });
});

describe('a line', () => {
  it('may hold every visible character, in any script', () => {
    for (const fine of ['ümlaut', '日本語', 'עברית', '🚢', '', ' ', 'a\u00a0b']) expect(says('line', fine)).toBeUndefined();
    fc.assert(fc.property(fc.string({ unit: 'grapheme-ascii' }), (plain) => says('line', plain) === undefined));
  });
});

describe('an address', () => {
  it.each(['0.0.0.0', '255.255.255.255', '::', '::1', 'fe80::1', '1:2:3:4:5:6:7:8', '1:2:3:4:5:6:7::', '::2:3:4:5:6:7:8', '2001:DB8::ff'])(
    '%s',
    (address) => expect(says('address', address)).toBeUndefined(),
  );
});

describe('paths', () => {
  it('are folded once and for all, so that no spelling hides what is mounted', () => {
    expect(v.parse(text.hostPath, '//var/run/../run/docker.sock/')).toBe('/var/run/docker.sock');
    expect(v.parse(text.containerPath, '/a/./b//c/..')).toBe('/a/b');
    expect(v.parse(text.engineSocket, '//run/user/1000//docker.sock')).toBe('/run/user/1000/docker.sock');
    expect(v.parse(text.systemPath, '/srv/../etc/')).toBe('/etc');
  });
});
