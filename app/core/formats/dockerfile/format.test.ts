import { describe, expect, it } from 'vitest';
import { recommend } from '../../recommend.ts';
import { fieldOf, serviceNamed } from '../../spec/fields.ts';
import { containerPath } from '../../spec/path.ts';
import { type Build, RECIPES, type Run, type Spec } from '../../spec/spec.ts';
import { stated } from '../../spec/stated.ts';
import { emptySpec } from '../format.ts';
import { textOf } from '../statements.ts';
import { gapsOf } from '../writers.ts';
import format from './format.ts';

const spec = (build: Build, run: Run = {}): Spec => ({ ...emptySpec('shop'), services: [{ name: 'app', workload: 'other', build, run }] });
const put = (build: Build, run: Run = {}, text?: string): string => textOf(format.put(spec(build, run), 'app', text));
const get = (text: string) => {
  const reading = format.get(text);
  expect(reading.errors).toEqual([]);
  const { build, run } = serviceNamed(reading.spec, 'app');
  return { ...reading, build, run };
};
const debian = { repository: 'debian', version: '13.6', variant: 'slim' } as const;
const user = { uid: 10001, gid: 10001 } as const;

/** Files as people write them. */
const FOREIGN = {
  plain: 'FROM alpine:3.20\nRUN apk add --no-cache curl\nCOPY . /srv\nCMD ["/srv/run"]\n',
  aside:
    '# syntax=docker/dockerfile:1\n\n# the base\nFROM node:22-slim AS app   # no comment\n\nENV A=1 \\\n    B="two words" \\\n    # why\n    C=$A\n\nWORKDIR /srv\nADD . .\nUSER node\nEXPOSE 80\nCMD npm start',
  windows: 'FROM debian:12\r\nRUN groupadd -r app \\\r\n && useradd -r -m -g app app\r\nUSER app\r\nENTRYPOINT ["/x"]\r\n',
  backtick: '# escape=`\nFROM mcr.example.com/base:1\nRUN dir `\n  c:\\\nENV P=c:\\x\nCMD x\n',
  staged: `ARG V=1.25\nFROM golang:\${V} AS build\nARG NPM_TOKEN\nRUN --mount=type=secret,id=git make\nFROM debian:\${T:-12} AS base\nENV X=1 Y=2\nUSER 7\nFROM base\nCOPY --from=build --chown=7:7 /o /o\nHEALTHCHECK --interval=1m CMD curl -f localhost || exit 1\n`,
  heredoc: 'FROM ubuntu\nRUN <<EOF\napt-get update\nUSER root\nEOF\nUSER 5:6\nSTOPSIGNAL 3\n',
  unknown: `FROM $BASE\nENV PATH=/opt/bin:$PATH\nUSER \${WHO}\nONBUILD RUN x\nVOLUME /data\nSHELL ["/bin/bash", "-c"]\nCMD []\n`,
  careless:
    'FROM python:3.12\nMAINTAINER me\nRUN apt-get update && apt-get install -y gcc git\nRUN set -eux; apt-get update; apt-get install -y --no-install-recommends tini; rm -rf /var/lib/apt/lists/*\nENV OLD value with blanks\nCMD ["python"]\nCMD ["python", "app.py"]',
} as const;
const foreign = Object.entries(FOREIGN);

describe('writing', () => {
  it('builds in one stage and runs in another', () => {
    expect(
      put(
        {
          registry: 'mirror.example:5000/hub',
          repository: 'node',
          version: '24.19.0',
          variant: 'trixie-slim',
          recipe: 'node',
          multiStage: true,
          packages: ['tini'],
          secrets: ['npmrc'],
          makeUser: 'app',
          stripSetuid: true,
          stateDirectories: [{ path: containerPath('/var/lib/my app'), mode: 0o750 }],
          environment: [{ name: 'NODE_ENV', value: 'production' }],
          stopSignal: 'SIGTERM',
          healthcheck: { test: { form: 'exec', words: ['node', 'check.js'] }, interval: 30_000, retries: 3 },
          entrypoint: { form: 'exec', words: ['node', 'server.js'] },
        },
        { user },
      ),
    ).toBe(`ARG BASE_REGISTRY=mirror.example:5000/hub
FROM \${BASE_REGISTRY}/node:24.19.0-trixie AS build
WORKDIR /app
COPY package*.json ./
RUN --mount=type=secret,id=npmrc,required=true \\
    npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY . .

FROM \${BASE_REGISTRY}/node:24.19.0-trixie-slim
RUN apt-get update \\
    && apt-get install --yes --no-install-recommends tini \\
    && rm -rf /var/lib/apt/lists/*
RUN groupadd --gid 10001 app \\
    && useradd --uid 10001 --gid 10001 --no-log-init --no-create-home --home-dir /nonexistent --shell /usr/sbin/nologin app
RUN install -d -o 10001 -g 10001 -m 0750 '/var/lib/my app'
WORKDIR /app
COPY --from=build --chmod=0555 /app /app
RUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +
ENV NODE_ENV=production
USER 10001:10001
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --retries=3 CMD ["node", "check.js"]
ENTRYPOINT ["node", "server.js"]
`);
  });

  it('speaks the tools of Alpine, and none where there is no shell', () => {
    const alpine = put({ repository: 'alpine', version: '3.24.1', packages: ['tini'], makeUser: 'app' }, { user });
    expect(alpine).toContain('RUN apk add --no-cache tini\n');
    expect(alpine).toContain('RUN addgroup -g 10001 app \\\n    && adduser -D -u 10001 -G app -H -h /nonexistent -s /sbin/nologin app\n');
    const bare = spec({ repository: 'scratch', packages: ['tini'], makeUser: 'app', stripSetuid: true }, { user });
    expect(textOf(format.put(bare, 'app'))).toBe('FROM scratch\nUSER 10001:10001\n');
    expect(gapsOf(format, bare, 'app').map(({ field }) => field)).toEqual([
      'build.packages@app',
      'build.makeUser@app',
      'build.stripSetuid@app',
    ]);
  });

  it.each([
    ['nginxinc/nginx-unprivileged', '101'],
    ['haproxy', '99'],
    ['memcached', '11211'],
  ])('takes root on a base that has another user, and never leaves it behind: %s', (repository, own) => {
    const base = { repository, version: '1.30.4', recipe: 'static-site', stripSetuid: true } as const;
    const users = (text: string) => text.split('\n').filter((line) => /^(?:ARG|USER)/.test(line));
    expect(users(put(base, { user }))).toEqual(['USER 0', 'USER 10001:10001']);
    const undecided = put(base);
    expect(users(undecided)).toEqual(['USER 0', `ARG IMAGE_USER=${own}`, `USER \${IMAGE_USER}`]);
    expect(get(undecided).run).toEqual({});
    expect(users(put(base, { user }, undecided))).toEqual(['USER 0', 'USER 10001:10001']);
    const { stripSetuid: _, ...rest } = base;
    expect(users(put(rest, { user }, undecided))).toEqual(['USER 10001:10001']);
  });

  it('gives the files to the application, or brings them in with ADD, when told so', () => {
    expect(put({ ...debian, recipe: 'files', filesOwnedBy: 'application' }, { user })).toContain('COPY --chown=10001:10001 . .\n');
    expect(put({ ...debian, recipe: 'files', copyWith: 'ADD' })).toContain('ADD --chmod=0555 . .\n');
  });

  it('lets no value out of its place', () => {
    const evil = 'x\nUSER root';
    expect(() => put({ ...debian, environment: [{ name: 'A', value: evil }] })).toThrow();
    expect(() => put({ ...debian, environment: [{ name: 'A B', value: '1' }] })).toThrow();
    expect(() => put({ ...debian, stopSignal: evil })).toThrow();
    expect(() => put({ ...debian, packages: [evil] })).toThrow();
    expect(() => put({ repository: evil })).toThrow();
    expect(() => put({ ...debian, registry: evil })).toThrow();
    expect(() => put({ ...debian, recipe: 'node', secrets: [evil] })).toThrow();
    expect(() => put({ ...debian, recipe: 'node', secrets: ['a,b'] })).toThrow();
    expect(() => put(debian, { user: { uid: evil } })).toThrow();
    expect(() => put({ ...debian, makeUser: 'a b' }, { user })).toThrow();
    expect(() => put({ ...debian, stateDirectories: [{ path: containerPath(`/${evil}`), mode: 0o700 }] })).toThrow();
    const text = put({ ...debian, entrypoint: { form: 'shell', words: [evil] }, command: { form: 'exec', words: [evil] } });
    expect(text.split('\n')).toHaveLength(4);
    expect(get(text).run).toEqual({});
  });

  it.each(['--flag', '[ -f x ]', '["a"]', 'ends in \\', ' blanks ', '# no comment', 'a && b'])('keeps the shell line %j one', (line) => {
    const command = { form: 'shell', words: [line] } as const;
    const text = put({ ...debian, command }, { user });
    expect(get(text)).toMatchObject({ build: { command }, run: { user } });
    expect(text.split('\n')).toHaveLength(4);
  });
});

describe.each(RECIPES)('recipe %s', (recipe) => {
  const plans = [undefined, true].flatMap((multiStage) =>
    ([undefined, 'ARG'] as const).map(
      (secretsVia): Build => ({
        ...debian,
        recipe,
        ...(multiStage && { multiStage }),
        ...(secretsVia && { secretsVia }),
        secrets: ['token-1', 'NPM'],
        copyWith: 'ADD',
        filesOwnedBy: 'application',
      }),
    ),
  );
  const said = (build: Build) => {
    const gaps = gapsOf(format, spec(build, { user }), 'app').map(({ field }) => fieldOf(field));
    return Object.fromEntries(Object.entries(build).filter(([leaf]) => !gaps.some((field) => field === `build.${leaf}`)));
  };

  it.each(plans)('is read back from a file of its own: %o', (build) => {
    expect(get(put(build, { user })).build).toEqual(said(build));
  });

  it.each(foreign)('goes into %s, and out again', (_, text) => {
    for (const build of plans) {
      const inside = put(build, { user }, text);
      expect(get(inside).build).toEqual(said(build));
      expect(put(build, { user }, inside)).toBe(inside);
      expect(get(put(debian, { user }, inside)).build).toEqual(debian);
    }
  });
});

describe('reading', () => {
  it('resolves stages, variables and both forms of ENV', () => {
    const { build, run, at, notUnderstood } = get(FOREIGN.staged.replace(`\${T:-12}`, '12'));
    expect(build).toMatchObject({
      repository: 'debian',
      version: '12',
      environment: [
        { name: 'X', value: '1' },
        { name: 'Y', value: '2' },
      ],
      healthcheck: { interval: 60_000, test: { form: 'shell', words: ['curl -f localhost || exit 1'] } },
      secrets: ['NPM_TOKEN', 'git'],
      secretsVia: 'ARG',
      filesOwnedBy: 'application',
    });
    expect(run.user).toEqual({ uid: 7 });
    expect(at.get('build.repository@app')).toEqual([5]);
    expect(at.get('run.user@app')).toEqual([7, 9]);
    expect(notUnderstood.map(({ line }) => line)).toEqual([2]);
    expect(get(FOREIGN.aside).build.environment).toEqual([
      { name: 'A', value: '1' },
      { name: 'B', value: 'two words' },
    ]);
    expect(get(FOREIGN.careless).build).toMatchObject({
      packages: ['gcc', 'git', 'tini'],
      keepPackageCache: true,
      environment: [{ name: 'OLD', value: 'value with blanks' }],
      command: { form: 'exec', words: ['python', 'app.py'] },
    });
  });

  it('says what it does not understand, and where', () => {
    expect(get(FOREIGN.unknown).notUnderstood.map(({ line, because }) => `${line} ${because}`)).toEqual([
      '1 The base image is known only to the build.',
      '2 A value depends on what only the build knows, or no plan can hold it.',
      '3 This user is known only to the build.',
      '4 It takes effect in images that are built on this one; it is kept as it is.',
      '5 A directory that stays writable; it is kept as it is.',
      '6 The shell of later lines is kept as it is.',
      '7 A plan cannot hold this command.',
    ]);
  });

  it('refuses what no builder would take', () => {
    expect(format.get('RUN x').errors).toHaveLength(1);
    expect(() => put(debian, {}, 'FROM a\nRUN <<E\n')).toThrow('line 2: The heredoc E does not end.');
  });

  it('tells the user that runs from users that are made for others', () => {
    expect(get(FOREIGN.windows)).toMatchObject({ build: { makeUser: 'app' }, run: { user: { uid: 'app' } } });
    const other = get('FROM debian:12\nRUN useradd --uid 5 other\nRUN install -d -o 5 -m 0700 /d\nUSER 6:6\n');
    expect(other.build).toEqual({ repository: 'debian', version: '12' });
    expect(other.notUnderstood.map(({ line }) => line)).toEqual([2, 3]);
  });

  it('names the same fields for a line as writing did', () => {
    for (const id of ['nginx', 'node', 'python', 'static-binary', 'java', 'other', 'postgres']) {
      const plan = recommend(id);
      const [service] = plan.services;
      const lines = format.put(plan, service?.name ?? '');
      const known = stated(plan);
      const reading = format.get(textOf(lines));
      lines.forEach(({ text, fields }, index) => {
        const read = [...reading.at].filter(([, numbers]) => numbers.includes(index + 1)).map(([field]) => fieldOf(field));
        const written = fields.filter((field) => known.has(field)).map(fieldOf);
        // Empty lines belong to what follows them, which only the writer knows; so does the choice of two stages at FROM.
        const own = written.filter(
          (field) => !(text.startsWith('FROM') && ['build.multiStage', 'build.recipe'].includes(field) && !read.includes(field)),
        );
        if (text !== '' && service?.build.multiStage !== undefined)
          expect([...read].sort(), text).toEqual([...own].filter((field) => reading.at.has(`${field}@app`)).sort());
      });
    }
  });
});

describe('patching', () => {
  it.each(foreign)('changes nothing in %s when nothing is decided', (_, text) => {
    for (const ending of ['\n', '\r\n']) {
      const given = text.replaceAll('\r\n', '\n').replaceAll('\n', ending);
      const { spec: read } = format.get(given);
      expect(textOf(format.put(read, 'app', given))).toBe(given);
    }
  });

  const changes: [string, Build, Run][] = [
    ['user', {}, { user }],
    ['signal', { stopSignal: 'SIGQUIT' }, {}],
    ['health check', { healthcheck: { test: { form: 'exec', words: ['/x', 'a b'] }, timeout: 1500 } }, {}],
    ['no health check', { healthcheck: {} }, {}],
    ['commands', { entrypoint: { form: 'exec', words: ['/a'] }, command: { form: 'shell', words: ['b $C'] } }, {}],
    ['setuid', { stripSetuid: true }, {}],
    ['packages', { packages: ['tini', 'ca-certificates'] }, {}],
    [
      'everything about the user',
      { makeUser: 'worker', stateDirectories: [{ path: containerPath('/d'), mode: 0o1770 }] },
      { user: { uid: 7, gid: 8 } },
    ],
    ['base', { registry: 'r.example.com/hub', repository: 'ubuntu', version: '24.04' }, {}],
    [
      'environment',
      {
        environment: [
          { name: 'Y', value: 'first' },
          { name: 'NEW', value: '$ "\\' },
          { name: 'X', value: '1' },
        ],
      },
      {},
    ],
  ];
  it.each(foreign.flatMap(([name, text]) => changes.map(([what, build, run]) => [what, name, text, build, run] as const)))(
    'writes %s into %s so that it is read back, once and for all',
    (_what, _name, text, build, run) => {
      const read = get(text);
      const wanted = [
        { ...read.build, ...build },
        { ...read.run, ...run },
      ] as const;
      const once = put(...wanted, text);
      const again = get(once);
      expect(again.build).toEqual(expect.objectContaining(build));
      expect(again.run).toEqual(expect.objectContaining(run));
      for (const key of Object.keys(read.build) as (keyof Build)[])
        if (!(key in build)) expect(again.build[key], key).toEqual(read.build[key]);
      expect(put(...wanted, once)).toBe(once);
    },
  );

  it.each(foreign)('takes everything out of %s that a plan can say', (_, text) => {
    const { build } = get(text);
    const base = Object.fromEntries(Object.entries(build).filter(([key]) => ['repository', 'version', 'variant'].includes(key)));
    expect(get(put(base, {}, text))).toMatchObject({ build: base, run: {} });
  });

  it('touches only the lines that state the change', () => {
    const { build, run } = get(FOREIGN.aside);
    const changed = build.environment?.map((variable) => (variable.name === 'B' ? { ...variable, value: 'x' } : variable)) ?? [];
    const lines = (text: string) => text.split('\n');
    const differing = (after: string) => lines(after).filter((line, index) => line !== lines(FOREIGN.aside)[index]);
    expect(differing(put({ ...build, environment: changed }, run, FOREIGN.aside))).toEqual(['    B=x \\']);
    expect(differing(put(build, { user }, FOREIGN.aside))).toEqual(['USER 10001:10001']);
    const { copyWith: _, ...copied } = build;
    expect(differing(put(copied, run, FOREIGN.aside))).toEqual(['COPY . .']);
    expect(differing(put({ ...build, version: '24', variant: 'alpine' }, run, FOREIGN.aside))).toEqual([
      'FROM node:24-alpine AS app   # no comment',
    ]);
  });

  it('puts the number in where the user was named, and keeps the home it asked for', () => {
    const { build } = get(FOREIGN.windows);
    const text = put(build, { user }, FOREIGN.windows);
    expect(text).toContain(
      'RUN groupadd --gid 10001 app \\\r\n    && useradd --uid 10001 --gid 10001 --no-log-init -m app\r\nUSER 10001:10001\r\n',
    );
    expect(text).not.toMatch(/[^\r]\n/);
  });

  it('does steps of root as root, and gives back the user who worked before', () => {
    const text = 'FROM debian:12\nUSER worker\nRUN make\nCMD ["x"]\n';
    const { build, run } = get(text);
    expect(put({ ...build, stripSetuid: true }, run, text)).toBe(
      'FROM debian:12\nUSER worker\nRUN make\nUSER 0\nRUN find / -xdev -perm /6000 -type f -exec chmod a-s {} +\nUSER worker\nCMD ["x"]\n',
    );
  });

  it('leaves directives at the top and obeys them', () => {
    const { build } = get(FOREIGN.backtick);
    const text = put(
      { ...build, registry: 'r.example.com', packages: ['tini'], environment: [{ name: 'A', value: 'x`y\\' }] },
      { user },
      FOREIGN.backtick,
    );
    expect(text).toMatch(/^# escape=`\nARG BASE_REGISTRY=r\.example\.com\nFROM/);
    expect(text).toContain('RUN apt-get update `\n');
    expect(get(text)).toMatchObject({ build: { environment: [{ name: 'A', value: 'x`y\\' }], packages: ['tini'] }, run: { user } });
  });

  it('writes into an empty text', () => {
    expect(put(debian, { user }, '')).toBe('FROM debian:13.6-slim\nUSER 10001:10001\n');
  });
});
