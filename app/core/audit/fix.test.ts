/**
 * Laws of every fix, over texts of our own and over labelled ones of other projects (`IRONHULL_CORPUS`), which stay
 * outside of this one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diffLines } from '../changes.ts';
import { controls } from '../controls/registry.ts';
import { formats } from '../formats/registry.ts';
import { fieldOf } from '../spec/fields.ts';
import type { Service } from '../spec/spec.ts';
import { audit } from './audit.ts';
import { type AuditFinding, SEVERITIES } from './finding.ts';
import { type Fix, fixOf } from './fix.ts';
import { type FixedAll, fixAll } from './fix-all.ts';
import { rules } from './rules/registry.ts';

interface Sample {
  readonly kind: string;
  readonly text: string;
}

const OWN: readonly Sample[] = [
  {
    kind: 'dockerfile',
    text: `# syntax=docker/dockerfile:1
FROM node:24 AS build
WORKDIR /app
COPY . .
RUN npm ci

FROM python:3.14-slim
RUN apt-get update \\
    # tools
    && apt-get install -y curl \\
       git
MAINTAINER "Somebody <a@b.c>"
ADD --chown=1:1 requirements.txt app.py /app/
CMD ["python"]
RUN pip install flask && dnf install git
RUN apt-get update && apt install -y vim
RUN curl -fsS https://example.com/x | sh
ENTRYPOINT exec python /app/app.py # last
CMD python /app/app.py
`,
  },
  { kind: 'dockerfile', text: 'FROM alpine:3\r\nRUN apk add curl\r\nRUN cat /a | sort\r\nMAINTAINER me\r\nENTRYPOINT top -b' },
  {
    kind: 'compose',
    text: `# shop
x-common: &common
  restart: always # again and again
services:
  web:
    <<: *common
    image: nginx:1.29
    ports:
      - "8080:80"   # the shop
      - 127.0.0.1:81:81
    privileged: true
    volumes: [./html:/usr/share/nginx/html:ro, "/var/run/docker.sock:/var/run/docker.sock"]
  db:
    image: postgres:18
    environment:
      POSTGRES_PASSWORD: hunter2
    volumes:
      - data:/var/lib/postgresql
  app:
    build: .
    network_mode: host
    cap_add: [SYS_ADMIN]
volumes:
  data:
`,
  },
  { kind: 'run', text: '# start\ndocker run -d --name cache -p 6379:6379 \\\n  --privileged -v /etc:/host/etc redis:8 # here\n' },
  {
    kind: 'k8s',
    text: 'kind: Deployment\nmetadata: {name: a}\nspec:\n  template:\n    spec:\n      hostNetwork: true\n      containers:\n      - name: a\n        image: b:1 # ours\n        securityContext: {privileged: true}\n',
  },
  { kind: 'daemon', text: '{\n  "icc": true,\n  "hosts": ["tcp://0.0.0.0:2375"],\n  "unknown": 1\n}\n' },
];

const folder = process.env.IRONHULL_CORPUS ?? '';
const isThere = existsSync(join(folder, 'corpus-dev.jsonl'));
if (!isThere) console.warn('fix.test.ts tries its own texts only: IRONHULL_CORPUS names no folder with the labelled texts.');
/** Every so many texts of each kind, so that it ends in time. */
const STEP: Readonly<Record<string, number>> = { dockerfile: 20, compose: 120, run: 120, k8s: 60 };
const taken = new Map<string, number>();
const CORPUS: readonly Sample[] = !isThere
  ? []
  : readFileSync(join(folder, 'corpus-dev.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Sample)
      .filter(({ kind }) => {
        const count = taken.get(kind) ?? 0;
        taken.set(kind, count + 1);
        return count % (STEP[kind] ?? Number.POSITIVE_INFINITY) === 0 && STEP[kind] !== undefined;
      });

const rank = ({ severity }: AuditFinding): number => SEVERITIES.indexOf(severity);
/** How many there are of this rule and service that weigh as much. */
const count = (findings: readonly AuditFinding[], like: AuditFinding): number =>
  findings.filter((one) => one.control === like.control && one.service === like.service && rank(one) <= rank(like)).length;

/** Numbers of the lines that are gone. */
function removed(before: string, after: string): number[] {
  const gone: number[] = [];
  let line = 0;
  for (const { kind } of diffLines(before.split('\n'), after.split('\n'))) {
    if (kind !== 'added') line++;
    if (kind === 'removed') gone.push(line);
  }
  return gone;
}

/** Lines that a fix may touch: those that state what it decides, with the list or statement that holds them. */
function own({ kind, text }: Sample, { line, fields, decision = '' }: AuditFinding): Set<number> {
  // A new user takes the application's files along, where they have an owner.
  const decided = new Set([...(controls.get(decision)?.fields ?? []), ...(decision === 'run-user' ? ['build.filesOwnedBy'] : [])]);
  const at = formats.get(kind)?.get(text).at ?? new Map<string, number[]>();
  const stated = [...at].flatMap(([field, lines]) => (fields.includes(field) || decided.has(fieldOf(field)) ? lines : []));
  const lines = text.split('\n');
  const all = new Set([line, ...stated]);
  // A list that loses its last entry goes with its heading; a command or instruction may run over many lines.
  for (const one of [...all]) if (/^[\s]*[\w-]+:\s*$/.test(lines[one - 2] ?? '')) all.add(one - 1);
  for (let next = line; /\\\s*$|^\s*#/.test(lines[next - 1] ?? ''); next++) all.add(next + 1);
  for (let last = line; /\\\s*$/.test(lines[last - 2] ?? ''); last--) all.add(last - 1);
  return all;
}

function holdsLaws(sample: Sample, finding: AuditFinding, fixed: string): void {
  const { kind, text } = sample;
  const [were, are] = [audit(kind, text), audit(kind, fixed)];
  const what = `${finding.control}@${finding.line}\n${text}`;
  expect(count(are, finding), what).toBeLessThan(count(were, finding));
  const worse = are.filter((one) => rank(one) < rank(finding) && count(are, one) > count(were, one));
  expect(worse, what).toEqual([]);
  const allowed = own(sample, finding);
  expect(
    removed(text, fixed).filter((line) => !allowed.has(line)),
    what,
  ).toEqual([]);
  const ending = (value: string) => /\r\n/.test(value);
  if (ending(text) && !/[^\r]\n/.test(text)) expect(/[^\r]\n/.test(fixed), what).toBe(false);
}

function check(sample: Sample): Fix[] {
  const { kind, text } = sample;
  return audit(kind, text).map((finding) => {
    const fix = fixOf(kind, text, finding);
    if (fix.kind === 'fix') {
      holdsLaws(sample, finding, fix.text);
      expect(fixOf(kind, text, finding)).toEqual(fix);
    } else if (fix.kind === 'asks') {
      expect(fix.options.length).toBeGreaterThan(0);
      for (const option of fix.options) holdsLaws(sample, finding, option.text);
    } else expect(fix.because).not.toBe('');
    return fix;
  });
}

describe('a fix', () => {
  it.each(OWN.map((sample) => [sample.kind, sample] as const))(
    'of %s takes its finding away, opens nothing worse, and touches its own lines',
    (_, sample) => {
      expect(check(sample).some(({ kind }) => kind === 'fix')).toBe(true);
    },
  );

  it.skipIf(!isThere)('does so in texts of other projects', () => {
    const sum = { fix: 0, asks: 0, refused: 0 };
    for (const sample of CORPUS) for (const { kind } of check(sample)) sum[kind]++;
    console.log(`${CORPUS.length} texts: ${sum.fix} fixed, ${sum.asks} asked, ${sum.refused} refused`);
    expect(sum.fix).toBeGreaterThan(30);
  });

  it('is refused where only a registry, a person or the cluster knows, with what to do', () => {
    const because = (kind: string, text: string, control: string): string => {
      const finding = audit(kind, text).find((one) => one.control === control);
      const fix = finding && fixOf(kind, text, finding);
      return fix?.kind === 'refused' ? fix.because : `${fix?.kind}`;
    };
    expect(because('dockerfile', 'FROM a:1 AS x\nFROM b:2\nCOPY --from=x / /\n', 'image-digest')).toContain('inspect a:1');
    expect(because('dockerfile', 'FROM debian:13\nRUN a | b\n', 'pipefail')).toContain('SHELL ["/bin/bash"');
    expect(because('dockerfile', 'FROM debian:13\nENTRYPOINT a && b\n', 'exec-form')).toContain('needs its shell');
    expect(because('dockerfile', 'FROM debian:13\nRUN apt-get update\nRUN apt-get install -y a\n', 'apt-lists')).toContain('later step');
    expect(because('compose', 'services:\n  a:\n    image: x:1\n    environment: [API_TOKEN=abc]\n', 'secret-in-env')).toContain(
      '/run/secrets',
    );
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: a\nspec:\n  containers:\n    - name: a\n      image: b:1\n';
    expect(because('k8s', pod, 'liveness')).toContain('livenessProbe');
    expect(because('inspect', '[{"Name":"/a","Config":{"Image":"b"},"HostConfig":{"Privileged":true}}]', 'privileged')).toContain(
      '--privileged',
    );
  });

  it('asks where the person has to say it, and knows the official images', () => {
    const fixes = (text: string) => new Map(audit('compose', text).map((finding) => [finding.control, fixOf('compose', text, finding)]));
    const unknown = fixes('services:\n  a:\n    image: acme/redis:1\n');
    expect([unknown.get('run-user')?.kind, unknown.get('mem-limit')?.kind]).toEqual(['asks', 'asks']);
    const known = fixes('services:\n  a:\n    image: docker.io/library/redis:8.10\n');
    expect(known.get('run-user')).toMatchObject({ kind: 'fix', safe: true, text: expect.stringContaining('user: "999:999"') });
    expect(known.get('mem-limit')).toMatchObject({ kind: 'fix', safe: true });
    const secret = fixes('services:\n  db:\n    image: postgres:18\n    environment:\n      POSTGRES_PASSWORD: hunter2\n').get(
      'secret-in-env',
    );
    expect(secret).toMatchObject({ kind: 'asks' });
    if (secret?.kind === 'asks')
      expect(secret.options[0]?.text).toMatch(/POSTGRES_PASSWORD_FILE: \/run\/secrets\/[\s\S]*file: \.\/secrets\//);
    expect(JSON.stringify(secret?.kind === 'asks' && secret.options)).not.toContain('hunter2');
  });

  it('says what it costs, also where it asks, and what to do where the answer is another', () => {
    const text = `services:
  a:
    image: acme/a:1
    privileged: true
    pid: host
    network_mode: host
    security_opt: ["seccomp:unconfined", "apparmor:unconfined", "label:disable"]
    cap_add: [SYS_ADMIN]
    volumes: [/var/run/docker.sock:/var/run/docker.sock, /etc:/host]
  b:
    image: acme/b:1
    ports: ["80:80"]
`;
    const fixes = audit('compose', text).map(
      ({ control }, index) => [control, fixOf('compose', text, audit('compose', text)[index] as AuditFinding)] as const,
    );
    for (const id of [
      'privileged',
      'host-pid',
      'host-net',
      'seccomp-off',
      'apparmor-off',
      'selinux-off',
      'cap-add',
      'docker-sock',
      'host-path',
      'bind-all',
    ]) {
      const fix = new Map(fixes).get(id);
      expect(fix?.kind === 'fix' ? fix.costs : fix?.kind === 'asks' && fix.options[0]?.costs, id).toMatch(/\.$/);
    }
    expect(new Map(fixes).get('docker-sock')).toMatchObject({ kind: 'asks', otherwise: expect.stringContaining('proxy') });
    expect(fixAll('compose', text, () => true).costs).toContain(rules.get('privileged')?.costs);
  });

  it('makes nothing read-only, and takes no network away, of a program that nobody here knows without asking', () => {
    const text = 'services:\n  a:\n    image: acme/a:1\n    network_mode: host\n';
    const fixes = new Map(audit('compose', text).map((finding) => [finding.control, fixOf('compose', text, finding)]));
    for (const id of ['read-only', 'host-net']) expect(fixes.get(id), id).toMatchObject({ kind: 'asks', otherwise: expect.any(String) });
    const readOnly = fixes.get('read-only');
    expect(readOnly?.kind === 'asks' && readOnly.options[0]?.text).toMatch(/read_only: true\n {4}tmpfs:\n {6}- "\/tmp:/);
    expect(fixAll('compose', text, () => true).text).not.toMatch(/read_only|networks/);
  });

  it('takes the scratch directories along that a read-only root needs', () => {
    const text = 'services:\n  a:\n    image: nginx:1.29\n';
    const finding = audit('compose', text).find(({ control }) => control === 'read-only');
    const fix = finding && fixOf('compose', text, finding);
    expect(fix).toMatchObject({ kind: 'fix', breaks: [], safe: true, text: expect.stringContaining('/var/cache/nginx') });
  });

  it('keeps what the text says in lists of its own', () => {
    const text = 'services:\n  a:\n    image: b:1\n    ports: ["8080:80", "127.0.0.1:1:1", "10.0.0.1:2:2"]\n';
    const finding = audit('compose', text).find(({ control }) => control === 'bind-all');
    const fix = finding && fixOf('compose', text, finding);
    const { ports } = formats.get('compose')?.get(fix?.kind === 'fix' ? fix.text : '').spec.services[0]?.run ?? {};
    expect(ports?.map(({ address, target }) => [address, target])).toEqual([
      ['127.0.0.1', 80],
      ['127.0.0.1', 1],
      ['10.0.0.1', 2],
    ]);
    expect(fix).toMatchObject({ safe: false });
  });
});

describe('all fixes', () => {
  it.each(OWN.map((sample) => [sample.kind, sample] as const))('of %s end, and leave nothing for a second time', (_, { kind, text }) => {
    const once = fixAll(kind, text, () => true);
    expect(once.fixed.length).toBeGreaterThan(0);
    const twice = fixAll(kind, once.text, () => true);
    expect([twice.text, twice.fixed]).toEqual([once.text, []]);
    for (const { because } of once.left) expect(because).not.toBe('');
  });

  it('of many services give each what it gets alone', () => {
    const service = (name: string) => `  ${name}:\n    image: redis:8.10\n    pid: host\n    cap_add: [SYS_ADMIN]\n`;
    const alone = fixAll('compose', `services:\n${service('a1')}`, () => true);
    const names = Array.from({ length: 12 }, (_, index) => `a${index}`);
    const all = fixAll('compose', `services:\n${names.map(service).join('')}`, () => true);
    const services = (text: string) => formats.get('compose')?.get(text).spec.services ?? [];
    const [one] = services(alone.text);
    // Each has a volume of its own.
    const rest = ({ run: { volumes, ...others } }: Service) => [others, volumes?.map(({ target }) => target)];
    expect(services(all.text).map(rest)).toEqual(names.map(() => one && rest(one)));
    expect(new Set(services(all.text).flatMap(({ run }) => run.volumes?.map(({ volume }) => volume))).size).toBe(names.length);
    expect(all.fixed.length).toBeGreaterThan(11 * alone.fixed.length);
    const reasons = ({ left }: FixedAll) => [...new Set(left.map(({ finding, because }) => `${finding.control}: ${because}`))].sort();
    expect(reasons(all)).toEqual(reasons(alone));
  });

  it('are only those that are wanted', () => {
    const [{ text }] = OWN as [Sample];
    const safe = fixAll('dockerfile', text, (_, { safe }) => safe);
    expect(safe.text).toContain('LABEL org.opencontainers.image.authors="Somebody <a@b.c>"');
    expect(safe.text).toContain('    && apt-get install -y curl \\\n       git \\\n    && rm -rf /var/lib/apt/lists/*\n');
    expect(safe.text).toContain('COPY --chown=1:1 requirements.txt app.py /app/');
    expect(safe.text).not.toContain('no-install-recommends');
    expect(safe.left.some(({ because }) => because === 'It was not wanted.')).toBe(true);
    expect(fixAll('dockerfile', text, () => false)).toMatchObject({ text, fixed: [] });
  });
});
