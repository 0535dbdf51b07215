/** Random Specs around the container: networks, neighbours, ports, volumes, builds, logs; and what can be tried on each. */
import fc from 'fast-check';
import type { Change } from '../../../app/core/attacks/attack.ts';
import { BARE_SERVICE, bare } from '../../../app/core/attacks/bare.ts';
import { beside } from '../../../app/core/attacks/bridges.ts';
import { NODE_BUILD } from '../../../app/core/attacks/context.ts';
import { patch, patchBuild, patchRun } from '../../../app/core/spec/edit.ts';
import { containerPath, hostPath } from '../../../app/core/spec/path.ts';
import type { Network, Port, Run, Spec } from '../../../app/core/spec/spec.ts';

interface Trial {
  readonly spec: Spec;
  readonly attacks: readonly string[];
}

const SECRET = 'canary-of-a-password';
const MIB = 2 ** 20;
const maybe = <T>(...values: readonly T[]): fc.Arbitrary<T | undefined> => fc.option(fc.constantFrom(...values), { nil: undefined });
const chosen = (changes: fc.Arbitrary<{ readonly [K in keyof Run]?: Run[K] | undefined }>): fc.Arbitrary<Change> =>
  changes.map((found) => (spec, service) => patchRun(spec, service, found));

const anyNetwork = (name: string): fc.Arbitrary<Network> =>
  fc
    .record({ internal: maybe(true), interContainer: maybe(false as const), hostBinding: maybe('127.0.0.1') })
    .map((found) => patch<Network>({ name }, found));

/** One or two networks of the plan, or one of the engine's own. */
const standing: fc.Arbitrary<Change> = fc.oneof(
  chosen(fc.record({ networkMode: maybe('host' as const, 'none' as const, 'bridge' as const) })),
  fc.tuple(anyNetwork('front'), fc.option(anyNetwork('back'), { nil: undefined })).map(
    ([front, back]): Change =>
      (spec, service) => {
        const networks = [front, ...(back ? [back] : [])];
        return { ...patchRun(spec, service, { networks: networks.map(({ name }) => name) }), networks };
      },
  ),
);

/** Another service on one of the networks, a store of data or not. */
const company: fc.Arbitrary<Change> = fc
  .record({ workload: fc.constantFrom('other', 'postgres'), on: fc.constantFrom('front', 'back', 'elsewhere') })
  .map(
    ({ workload, on }): Change =>
      (spec, service) => {
        const networks = spec.networks.some(({ name }) => name === on) ? spec.networks : [...spec.networks, { name: on }];
        const grown = beside({ ...spec, networks }, service, 'peer', { networks: [on] });
        return { ...grown, services: grown.services.map((one) => (one.name === 'peer' ? { ...one, workload } : one)) };
      },
  );

const rights = chosen(
  fc.record({
    user: maybe({ uid: 10_001, gid: 10_001 }),
    capDrop: maybe(['NET_RAW'], ['ALL'], ['CHOWN']),
    capAdd: maybe(['NET_RAW']),
    readOnlyRootFilesystem: maybe(true),
  }),
);
const variables = chosen(
  fc
    .subarray([
      ['DB_PASSWORD', SECRET],
      ['GITHUB_TOKEN', SECRET],
      ['AWS_SECRET_ACCESS_KEY', SECRET],
      ['CACHE_URL', `redis://:${SECRET}@cache:6379/0`],
      ['DB_PASSWORD_FILE', '/run/secrets/db-password'],
      ['MAX_TOKENS', '4096'],
      ['AWS_ACCESS_KEY_ID', 'AKIA'],
      ['ALLOW_EMPTY_PASSWORD', 'yes'],
      ['PASSWORD_MIN_LENGTH', '12'],
    ])
    .map((pairs) => ({ environment: pairs.length === 0 ? undefined : pairs.map(([name = '', value = '']) => ({ name, value })) })),
);
const shared = { source: hostPath('./shared'), target: containerPath('/shared') };
const binds = chosen(fc.record({ binds: maybe([shared], [{ ...shared, readOnly: true }]) }));

const inside = ['arp-spoofing', 'host-services', 'lateral-movement', 'same-bridge', 'exfiltration', 'cloud-metadata'];
const applied = (changes: readonly Change[]): Spec => changes.reduce((spec, change) => change(spec, BARE_SERVICE), bare());

const networked: fc.Arbitrary<Trial> = fc
  .tuple(
    standing,
    rights,
    variables,
    binds,
    fc.option(company, { nil: undefined }),
    fc.shuffledSubarray(inside, { minLength: 2, maxLength: 3 }),
  )
  .map(([place, power, words, mounts, others, ids]) => ({
    spec: applied([place, power, words, mounts, ...(others ? [others] : [])]),
    attacks: [...ids, 'environment-secret', 'root-on-host'],
  }));

const data = { volume: 'data', target: containerPath('/data') };
const volumes: fc.Arbitrary<Trial> = fc
  .record({
    user: maybe({ uid: 999, gid: 999 }, { uid: 10_001, gid: 10_001 }),
    capDrop: maybe(['ALL'], ['DAC_OVERRIDE'], ['CHOWN']),
    owner: maybe({ uid: 999, gid: 999 }),
    mounts: maybe([data], [{ ...data, readOnly: true }], [{ volume: 'other', target: containerPath('/data') }]),
    pid: maybe('service:store'),
  })
  .map(({ user, capDrop, owner, mounts, pid }) => {
    const pair = beside(bare(), BARE_SERVICE, 'store', patch<Run>({ volumes: [data] }, { user: owner }));
    const spec = patchRun(pair, BARE_SERVICE, { user, capDrop, volumes: mounts, pid });
    const names = new Set(['data', ...(mounts ?? []).map(({ volume }) => volume)]);
    return { spec: { ...spec, volumes: [...names].map((name) => ({ name })) }, attacks: ['neighbour-volume'] };
  });

/** Each publishes another port, so that they do not meet. */
const published = (engine: number): fc.Arbitrary<Trial> =>
  fc
    .tuple(
      fc.oneof(
        fc.constant<Change>((spec) => spec),
        standing,
      ),
      maybe('127.0.0.1', '0.0.0.0'),
      fc.integer({ min: 18_100, max: 18_999 }),
      fc.boolean(),
    )
    .map(([place, address, port, isPublished]) => {
      const placed = place(bare(), BARE_SERVICE);
      const own = placed.services[0]?.run.networkMode;
      const ports =
        isPublished && own !== 'host' && own !== 'none' ? [patch<Port>({ target: 8080, published: port }, { address })] : undefined;
      return { spec: { ...patchRun(placed, BARE_SERVICE, { ports }), host: { engine } }, attacks: ['exposed-port'] };
    })
    .filter(({ spec }) => spec.services[0]?.run.networkMode !== 'host');

const alone: fc.Arbitrary<Trial> = fc.oneof(
  fc
    .record({
      log: maybe<Run['log']>(
        { driver: 'json-file', maxSize: MIB },
        { driver: 'json-file', maxSize: MIB, maxFile: 3 },
        { maxFile: 3 },
        { driver: 'local', maxSize: MIB, maxFile: 2 },
      ),
      readOnlyRootFilesystem: maybe(true),
    })
    .map((changes) => ({ spec: patchRun(bare(), BARE_SERVICE, changes), attacks: ['log-flood'] })),
  fc
    .record({ init: maybe(true, false), pids: maybe(64), pid: maybe('host') })
    .map((changes) => ({ spec: patchRun(bare(), BARE_SERVICE, changes), attacks: ['zombies'] })),
);

const PATTERNS = [
  '.env',
  '/.env',
  '**/.env*',
  '.git',
  '.git/**',
  '.g?t',
  'config',
  'config/*',
  '**/id_*',
  'id_ed25519',
  '!.env',
  '!config/.env',
  '*',
  '!package*.json',
  '!*.txt',
  'site',
];
const builds: fc.Arbitrary<Trial> = fc
  .record({
    ignore: fc
      .tuple(fc.constantFrom([], ['.git', '**/.env*', '**/id_*'], ['*']), fc.shuffledSubarray(PATTERNS, { maxLength: 4 }))
      .map((parts) => parts.flat()),
    single: fc.boolean(),
    attack: fc.constantFrom('build-context', 'build-context', 'deleted-file'),
  })
  .map(({ ignore, single, attack }) => {
    const list = ignore.length === 0 ? undefined : ignore;
    const files = { repository: 'debian', version: '13.6', variant: 'slim', recipe: 'files' } as const;
    // A build of packages needs its list of them.
    const kept = single ? list : list?.filter((pattern) => pattern !== '*');
    const build = single ? files : { ...NODE_BUILD, multiStage: true };
    return {
      spec: patchBuild(patchRun(bare(), BARE_SERVICE, { image: undefined }), BARE_SERVICE, {
        ...build,
        ignore: kept?.length ? kept : undefined,
      }),
      attacks: [attack],
    };
  });

/** So many trials, the same for the same seed. @param engine major version of the engine at hand */
export const surroundingTrials = (seed: number, count: number, engine: number): readonly Trial[] =>
  fc.sample(
    fc.oneof(
      { arbitrary: networked, weight: 6 },
      { arbitrary: volumes, weight: 2 },
      { arbitrary: published(engine), weight: 2 },
      { arbitrary: alone, weight: 2 },
      { arbitrary: builds, weight: 2 },
    ),
    { seed, numRuns: count },
  );
