/** Random answers and Specs for the laws. Used by tests only. */
import fc from 'fast-check';
import type { Answer, Control, Detail, DetailValue, Input } from './controls/control.ts';
import { placeOf } from './judge.ts';
import { recommend, withService } from './recommend.ts';
import { serviceNamed } from './spec/fields.ts';
import { containerPath, hostPath } from './spec/path.ts';
import type { Service, Spec } from './spec/spec.ts';
import type { TextKind } from './spec/text.ts';
import { workloads } from './workloads/registry.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9]{0,7}$/);
const spoken = fc.constantFrom(
  'plain',
  'two words',
  "it's",
  'say "hi"',
  '$HOME',
  '`id`',
  'a\\b',
  '# no comment',
  'key: value',
  '{a, b}',
  '--flag',
  '%s',
  'ümlaut',
  '100%',
  '*',
  '~',
  'a;b&c|d',
  'no',
  '0x1f',
);
const octet = fc.integer({ min: 1, max: 254 });
const address = fc.oneof(
  fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.')),
  fc.constantFrom('127.0.0.1', '::1', 'fd00::1'),
);

const texts: { readonly [K in TextKind]: fc.Arbitrary<string | number> } = {
  line: spoken,
  project: word,
  name: fc.oneof({ weight: 4, arbitrary: word }, fc.constantFrom('Web.App', 'dataStore')),
  repository: fc.constantFrom('nginx', 'node', 'registry.example.com/team/app', 'gcr.io/distroless/static-debian13'),
  registry: fc.constantFrom('registry.example.com/hub', 'mirror.example:5000'),
  image: fc.constantFrom('shop/web:1.0.0', 'registry.example.com:5000/a/b:2', 'solo'),
  version: fc.constantFrom('1', '3.14.6', '24.11.1', 'trixie'),
  variant: fc.constantFrom('slim', 'trixie-slim', 'alpine3.24'),
  digest: fc.stringMatching(/^[0-9a-f]{64}$/).map((hex) => `sha256:${hex}`),
  package: fc.constantFrom('ca-certificates', 'tini', 'curl=7.88.1-10', 'libssl3'),
  secretId: fc.constantFrom('npmrc', 'pip.conf', 'token-1'),
  pattern: fc.constantFrom('.git', '**/.env*', '!src/', '*.md', 'a b', 'node_modules'),
  signal: fc.constantFrom('SIGTERM', 'SIGQUIT', 'SIGINT'),
  variable: fc.constantFrom('PORT', 'NODE_ENV', '_X', 'a1', 'discovery.type'),
  containerPath: fc.constantFrom('/tmp', '/run', '/data', '/var/cache/app', '/with space', "/it's").map(containerPath),
  hostPath: fc.constantFrom('/srv/app', '/srv/data', './conf', '../shared', '/mnt/with space').map(hostPath),
  engineSocket: fc.constantFrom('/var/run/docker.sock', '/run/user/1000/docker.sock', '/run/containerd/containerd.sock').map(hostPath),
  systemPath: fc.constantFrom('/', '/etc/localtime', '/proc', '/var/lib/docker').map(hostPath),
  account: fc.constantFrom('app', 'dialout', 'www-data'),
  hostname: fc.constantFrom('db', 'db.example.com', 'host-1'),
  address,
  hostAddress: fc.oneof(address, fc.constant('host-gateway')),
  sysctl: fc.constantFrom('net.core.somaxconn', 'net.ipv4.ip_unprivileged_port_start', 'kernel.shm_rmid_forced'),
  capability: fc.constantFrom('CHOWN', 'SETUID', 'SETGID', 'NET_BIND_SERVICE', 'KILL'),
  rights: fc.constantFrom('r', 'rw', 'rwm', 'w'),
  profile: fc.constantFrom('my-profile', './seccomp.json', '/etc/docker/profile.json'),
  systemCall: fc.constantFrom('ptrace', 'keyctl', 'chroot', 'clone', 'clone3', 'socket', 'userfaultfd', 'memfd_create', 'bpf', 'new_call'),
  label: fc.constantFrom('disable', 'type:container_t', 'level:s0:c100,c200'),
  cpuset: fc.constantFrom('0', '0-1', '0,2'),
  runtime: fc.constantFrom('runsc', 'io.containerd.kata.v2'),
  cgroupParent: fc.constantFrom('app.slice', '/custom'),
  namespace: fc.constant('host'),
  apiSocket: fc.constantFrom('fd://', 'unix:///run/docker.sock', 'tcp://10.0.0.5:2376'),
  logDriver: fc.constantFrom('json-file', 'local', 'journald'),
  port: fc.integer({ min: 1, max: 65535 }),
  uid: fc.integer({ min: 0, max: 65535 }),
  mode: fc.constantFrom(0o700, 0o750, 0o755, 0o1777, 0o1770),
  bytes: fc.oneof(
    fc.integer({ min: 7 * 2 ** 20, max: 2 ** 33 }),
    fc.integer({ min: 7, max: 4096 }).map((mebi) => mebi * 2 ** 20),
  ),
  count: fc.integer({ min: 1, max: 100_000 }),
  integer: fc.integer({ min: 1, max: 100_000 }),
  milliseconds: fc.oneof(
    fc.integer({ min: 1, max: 3600 }).map((seconds) => seconds * 1000),
    fc.integer({ min: 1, max: 100_000 }),
  ),
  nanoCpus: fc.integer({ min: 1, max: 400 }).map((cents) => cents * 10_000_000),
};

const maybe = <T>(input: Input, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  'optional' in input && input.optional ? fc.option(value, { nil: undefined }) : value;

function inputValue(input: Input): fc.Arbitrary<string | number | boolean | undefined> {
  if (input.type === 'flag') return fc.boolean();
  if (input.type === 'choice') return maybe(input, fc.constantFrom(...input.among));
  return maybe(input, texts[input.kind] as fc.Arbitrary<string | number>);
}

/** Without keys whose value is undefined, as answers are kept. */
const stripped = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as T;

function detailValue(detail: Detail, spec: Spec): fc.Arbitrary<DetailValue> {
  if (detail.type === 'list') {
    const among = detail.among === 'networks' || detail.among === 'volumes' ? spec[detail.among].map(({ name }) => name) : detail.among;
    if (among) return among.length === 0 ? fc.constant([]) : fc.subarray([...among], { minLength: 1 });
    return fc.uniqueArray(texts[detail.kind] as fc.Arbitrary<string>, { minLength: 1, maxLength: 3 });
  }
  if (detail.type === 'rows') {
    const columns = Object.entries(detail.columns);
    const row = fc.record(Object.fromEntries(columns.map(([name, input]) => [name, inputValue(input)]))).map(stripped);
    const [first] = columns;
    if (first?.[1].type === 'choice' && typeof first[1].among === 'string') {
      const names = spec[first[1].among].map(({ name }) => name);
      if (names.length === 0) return fc.constant([]);
      const rowsOf = (chosen: readonly string[]) => fc.tuple(...chosen.map((name) => row.map((cells) => ({ ...cells, [first[0]]: name }))));
      return fc.subarray(names, { minLength: 1 }).chain(rowsOf);
    }
    return fc.uniqueArray(row, { minLength: 1, maxLength: 3, selector: (value) => value[first?.[0] ?? ''] });
  }
  return inputValue(detail);
}

/** Any answer that a form would accept here: details of the option only, lists and rows not empty. */
export function anyAnswer(control: Control, spec: Spec): fc.Arbitrary<Answer> {
  const options = control.options.map(({ choice, asks = [] }) =>
    fc
      .record(Object.fromEntries(asks.map((name) => [name, detailValue(control.details[name] as Detail, spec)])))
      .map((details) => stripped({ choice, ...details }) as Answer),
  );
  return fc
    .oneof(...options)
    .filter(
      (answer) =>
        control.refuses?.(answer, placeOf(spec, spec.services[0] as Service)) === undefined &&
        Object.values(answer).every((value) => !Array.isArray(value) || value.length > 0),
    );
}

/** A plan to start from: a recommended one, alone or with a second service. */
export const anyPlan = (): fc.Arbitrary<Spec> => {
  const ids = [...workloads.keys()];
  return fc
    .tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids)))
    .map(([first, second]) => (second === null ? recommend(first) : withService(recommend(first), second)));
};

/** Compose keeps reads and writes of devices in two lists; the devices stand as the two give them back. */
const inCompose = (spec: Spec): Spec => ({
  ...spec,
  services: spec.services.map(({ run, ...service }) => ({
    ...service,
    run: run.io ? { ...run, io: run.io.toSorted((a, b) => Number(a.readBps === undefined) - Number(b.readBps === undefined)) } : run,
  })),
});

/** A plan with a few questions answered at random. */
export const anySpec = (controls: ReadonlyMap<string, Control>, answers = 6): fc.Arbitrary<Spec> =>
  anyPlan()
    .chain((start) =>
      fc
        .array(fc.tuple(fc.constantFrom(...controls.keys()), fc.nat({ max: start.services.length - 1 }), fc.nat()), { maxLength: answers })
        .chain((picks) => {
          const chosen = picks.map(([id, at]) => ({ control: controls.get(id) as Control, service: start.services[at]?.name as string }));
          return fc.tuple(...chosen.map(({ control }) => anyAnswer(control, start))).map((values) =>
            values.reduce<Spec>((spec, value, index) => {
              const { control, service } = chosen[index] as (typeof chosen)[number];
              const at = placeOf(spec, serviceNamed(spec, service));
              return (control.applies?.(at) ?? true) ? control.write(at, value) : spec;
            }, start),
          );
        }),
    )
    .map(inCompose);
