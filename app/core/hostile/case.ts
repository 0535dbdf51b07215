/**
 * Hostile texts, and a plan in which every text field of the Spec stands: one of the fields is given a harmless mark,
 * and then the hostile text.
 */
import fc from 'fast-check';

export const MARK = 'zqx7';

/** A plan in which every text field of the Spec stands. Words of closed lists are in CLOSED. */
const plan = (recipe: string): unknown => ({
  version: 1,
  project: { name: 'shop' },
  services: [
    {
      name: 'web',
      workload: 'other',
      build: {
        registry: 'registry.example.com',
        repository: 'debian',
        version: '13',
        variant: 'slim',
        digest: `sha256:${'a'.repeat(64)}`,
        recipe,
        multiStage: true,
        packages: ['tini', 'curl'],
        secrets: ['npm'],
        ignore: ['.git', 'a b'],
        makeUser: 'app',
        stripSetuid: true,
        stateDirectories: [{ path: '/var/lib/app', mode: 0o750 }],
        environment: [{ name: 'A', value: 'b' }],
        healthcheck: { test: { form: 'exec', words: ['/app/check', 'now'] }, interval: 30_000, timeout: 3000 },
        entrypoint: { form: 'exec', words: ['/app/start', 'x'] },
        command: { form: 'exec', words: ['serve'] },
        stopSignal: 'SIGTERM',
      },
      run: {
        image: 'shop/web:1.0.0',
        user: { uid: 'app', gid: 'staff' },
        groups: ['dialout'],
        pid: 'host',
        hostname: 'h',
        cgroupParent: 'app.slice',
        runtime: 'runsc',
        capDrop: ['ALL'],
        capAdd: ['CHOWN'],
        noNewPrivileges: true,
        engineSockets: [{ source: '/var/run/docker.sock', target: '/var/run/docker.sock' }],
        systemBinds: [{ source: '/etc/localtime', target: '/etc/localtime', readOnly: true }],
        devices: [{ source: '/dev/ttyS0', target: '/dev/ttyS1', rights: 'rw' }],
        seccomp: './seccomp/web.json',
        syscalls: { allow: ['keyctl'], deny: ['ptrace'] },
        apparmor: 'profile',
        selinux: 'type:container_t',
        sysctls: [{ name: 'net.core.somaxconn', value: '512' }],
        memory: 2 ** 28,
        cpuset: '0',
        io: [{ device: '/dev/sda', readBps: 2 ** 20 }],
        log: { driver: 'json-file', maxSize: 2 ** 20 },
        readOnlyRootFilesystem: true,
        tmpfs: [{ path: '/tmp', size: 2 ** 20, mode: 0o1777, uid: 1, gid: 1 }],
        volumes: [{ volume: 'data', target: '/data' }],
        binds: [{ source: '/srv/app', target: '/app/conf', readOnly: true }],
        secrets: [{ name: 'token', source: '/srv/token', target: '/run/secrets/token' }],
        environment: [{ name: 'B', value: 'c' }],
        networks: ['front'],
        ports: [{ address: '127.0.0.1', published: 8080, target: 80 }],
        dns: ['192.0.2.1'],
        extraHosts: [{ name: 'db', address: '10.0.0.5' }],
      },
    },
  ],
  networks: [{ name: 'front', hostBinding: '127.0.0.1' }],
  volumes: [{ name: 'data', backing: { type: 'directory', source: '/srv/data' } }],
  host: {
    usernsRemap: 'remap',
    runtimes: [{ name: 'runsc', path: '/usr/bin/runsc' }],
    defaultRuntime: 'runsc',
    seccompProfile: '/etc/s.json',
    apiSockets: ['fd://'],
    authorizationPlugins: ['authz'],
    log: { driver: 'local' },
    dataRoot: '/srv/docker',
    publishAddress: '127.0.0.1',
    dns: ['192.0.2.1'],
    insecureRegistries: ['r.example.com'],
  },
  supply: {},
});
const CLOSED = /^version$|\.(workload|recipe|form|type|logLevel)$/;

type Path = readonly (string | number)[];
function textPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return CLOSED.test(`.${path.join('.')}`) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textPaths(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce((inner, key) => (inner as Record<string | number, unknown>)[key], value);
export function withText(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((inner, index) => (index === key ? withText(inner, rest, text) : inner));
  return { ...(value as object), [key]: withText((value as Record<string, unknown>)[key], rest, text) };
}

const FAMOUS = [
  '$(touch broken)',
  '`touch broken`',
  '; touch broken #',
  '" ; touch broken ; "',
  "' ; touch broken ; '",
  '&& touch broken',
  '| tee broken',
  '> broken',
  `\${HOME}`,
  '$HOME',
  '$$',
  '$',
  '\\',
  '\\\\',
  'a\\',
  'a\nb',
  'a\r\nb',
  'a\rb',
  '\n',
  '\nRUN touch broken',
  '\\\nUSER root',
  '<<EOF',
  'x <<EOF y',
  '# comment',
  'a # b',
  '\n    privileged: true',
  'x"\n    privileged: true',
  "it's",
  'say "hi"',
  ': ',
  'a: b',
  '- a',
  '{a: b}',
  '{}',
  '[a]',
  '[]',
  '["sh"]',
  '*a',
  '&a',
  '!!bool true',
  '|',
  '>',
  '%',
  '@a',
  '?',
  '~',
  'null',
  'true',
  'no',
  'ON',
  'y',
  '22:22',
  '0400',
  '0o17',
  '1e3',
  '0x1f',
  '.inf',
  '.NaN',
  '-0',
  '1_000',
  '2001-01-01',
  '=',
  '<<',
  '---',
  '...',
  ' ',
  ' a',
  'a ',
  '\t',
  'a\tb',
  '\u0000',
  'a\u0000b',
  '\u0007',
  '\u001b[31mred',
  '\u007f',
  '\u0085',
  '\u00a0',
  '\u00ad',
  '\u200b',
  '\u2028',
  '\u202e',
  '\u2066',
  '\ufeff',
  '\ud800',
  '\udc00x',
  '\uffff',
  '\ufe0f',
  'ümlaut',
  '漢字',
  '\u{1f600}',
  '\u{e0041}',
  '__proto__',
  'constructor',
  'toString',
  '--privileged',
  '-v',
  '--',
  'a,b',
  'a,readonly=false',
  'a=b',
  'a:b',
  'a/b',
  '../../etc',
  '*/',
  '</script>',
  '"},"x":{"',
  '\\u0022',
  '\\n',
  '%s',
  '%00',
  '{{.Name}}',
  'a'.repeat(5000),
  "'".repeat(200),
  '"'.repeat(200),
  '\\'.repeat(199),
];
const MEANING = '$`"\'\\;&|<>(){}[]#!*?~=:,-%@ \n\r\t\u0000\u001b\u202eabAB01';
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...FAMOUS) },
  { weight: 1, arbitrary: fc.array(fc.constantFrom(...MEANING), { minLength: 1, maxLength: 12 }).map((marks) => marks.join('')) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...FAMOUS), fc.constantFrom(...FAMOUS)).map((pair) => pair.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1 }) },
);
export const aCase = fc
  .constantFrom('node', 'python', 'files')
  .chain((recipe) => fc.tuple(fc.constant(plan(recipe)), fc.constantFrom(...textPaths(plan(recipe))), hostile));

/** Stands deep in what was read: every mark replaced by the hostile text. */
export function substituted(value: unknown, text: string): unknown {
  if (typeof value === 'string') return value.split(MARK).join(text);
  if (Array.isArray(value)) return value.map((inner) => substituted(inner, text));
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).map(([key, inner]) => [key.split(MARK).join(text), substituted(inner, text)] as const);
  return Object.fromEntries(pairs);
}
