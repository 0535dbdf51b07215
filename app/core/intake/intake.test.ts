import { describe, expect, it } from 'vitest';
import { writtenInto } from '../absorb.ts';
import { textOf } from '../formats/statements.ts';
import { patchRun } from '../spec/edit.ts';
import { parseSpec } from '../spec/schema.ts';
import { type Joined, join, recognise, take } from './intake.ts';

const kindOf = (text: string, name = '') => recognise({ name, text }).kind;

describe('a text', () => {
  it.each([
    ['dockerfile', 'FROM nginx:1.29\nUSER 101\n'],
    ['dockerfile', '# syntax=docker/dockerfile:1\nARG BASE=node\nFROM $BASE:24\n'],
    ['dockerfile', 'from alpine\nrun apk add curl\n'],
    ['dockerfile', 'RUN apt-get update\nUSER app\n'],
    ['run', 'docker run -d nginx'],
    ['run', '#!/bin/sh\nset -eu\nNAME=web\nif true; then\n  docker create --name "$NAME" \\\n    nginx\nfi\n'],
    ['run', '$ docker run nginx\n'],
    ['run', 'PS C:\\shop> docker run `\n  nginx\n'],
    ['run', 'sudo docker run nginx\ndocker container run redis\n'],
    ['run', 'TOKEN=x docker run -e TOKEN nginx'],
    ['compose', 'services:\n  web:\n    image: nginx\n'],
    ['compose', 'version: "2"\nvolumes:\n  data: {}\n'],
    ['compose', 'web:\n  image: nginx\ndb:\n  build: .\n'],
    ['compose', '{"services": {"web": {"image": "nginx"}}}'],
    ['compose', 'services:\n  web:\n   image: nginx\n  - broken\n'],
    ['compose', 'version: "3"\nservices:\n  web:\n    image: nginx\n    deploy: {resources: {limits: {memory: 64M}}}\n'],
    ['swarm', 'version: "3.8"\nservices:\n  web:\n    image: nginx\n    deploy: {update_config: {parallelism: 1}}\n'],
    ['swarm', 'services:\n  web:\n    image: nginx\n    deploy: {mode: global}\n'],
    ['swarm', 'services:\n  web:\n    image: nginx\nnetworks:\n  back:\n    driver: overlay\n'],
    ['inspect', '[{"Id": "1", "HostConfig": {"Privileged": true}}]'],
    ['inspect', '{"Name": "/web", "HostConfig": {}}'],
    ['daemon', '{"icc": false}'],
    ['k8s', 'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: a, image: b}]}\n'],
    ['k8s', 'apiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: Pod\n'],
    ['k8s', '---\napiVersion: v1\nkind: Service\n---\napiVersion: apps/v1\nkind: Deployment\n'],
    ['dockerignore', 'node_modules\n.git\n**/*.log\n!keep.log\n'],
  ])('is recognised as %s by what stands in it', (kind, text) => {
    expect(kindOf(text)).toBe(kind);
    expect(kindOf(text, 'notes.txt')).toBe(kind);
    expect(kindOf(text.replaceAll('\n', '\r\n'))).toBe(kind);
  });

  it('is what its name says where the text does not tell', () => {
    expect(kindOf('dist', '.dockerignore')).toBe('dockerignore');
    expect(kindOf('{}', 'etc/docker/daemon.json')).toBe('daemon');
    expect(kindOf('oops', 'Dockerfile.web')).toBe('dockerfile');
    expect(kindOf('FROM nginx', 'daemon.json')).toBe('dockerfile');
    expect(kindOf('services:\n  web:\n    image: nginx\n', 'deploy/docker-stack.prod.yml')).toBe('swarm');
  });

  it.each([
    ['', 'nothing'],
    ['{"name": "shop", "version": "1.0.0"}', 'begins with'],
    ['import os\nprint(os.name)\n', 'begins with'],
    ['From the desk of the editor', 'begins with'],
    ['FROM a\0', 'NUL'],
    ['x'.repeat(2 ** 20 + 1), '1,048,576'],
  ])('of no kind says why', (text, why) => {
    const { kind, because } = recognise({ name: 'a.txt', text });
    expect(kind).toBeUndefined();
    expect(because).toContain(why);
  });

  it('is taken with its findings, and what was not understood says which way losing it fails', () => {
    const { findings, notUnderstood } = take({
      name: 'compose.yaml',
      text: 'services:\n  web:\n    image: nginx\n    privileged: true\n    extends: {file: base.yaml, service: web}\n    labels: {a: b}\n    mem_limit: $MOST\n',
    });
    expect(findings.map(({ control }) => control)).toContain('privileged');
    expect(notUnderstood.map(({ line, fails }) => [line, fails])).toEqual([
      [5, 'open'],
      [6, 'closed'],
      [7, 'open'],
    ]);
    expect(notUnderstood[0]?.because).toMatch(/not followed/);
  });

  it('is taken as what the person says', () => {
    expect(take({ name: '', text: 'x: 1' }, 'daemon')).toMatchObject({ kind: 'daemon', findings: [{ control: 'unreadable' }] });
  });
});

const joined = (files: Readonly<Record<string, string>>): Joined => join(Object.entries(files).map(([name, text]) => take({ name, text })));
const service = ({ spec }: Joined, name: string) => spec.services.find((one) => one.name === name);
const COMPOSE = 'services:\n  web:\n    build: ./web\n    ports: ["8080:80"]\n  db:\n    image: postgres:18\n';

describe('a project', () => {
  it('is for a Swarm where a stack file comes with it, and is told what a Swarm drops', () => {
    const text =
      'services:\n  web:\n    image: nginx:1.29\n    tmpfs: [/run]\n    deploy: {mode: global, resources: {limits: {memory: 64M}}}\n';
    const taken = take({ name: 'stack.yml', text });
    expect(taken.notUnderstood.find(({ line }) => line === 4)).toMatchObject({
      fails: 'closed',
      because: expect.stringContaining('without a word'),
    });
    // What no stack file can say is no finding of one.
    expect(taken.findings.map(({ control }) => control)).not.toContain('no-new-privileges');
    expect(taken.findings.map(({ control }) => control)).not.toContain('mem-limit');
    const { spec, bases } = join([taken]);
    expect(spec.host.target).toBe('swarm');
    expect(spec.services[0]?.run).toMatchObject({ memory: 64 * 2 ** 20 });
    expect(spec.services[0]?.run.tmpfs).toBeUndefined();
    expect(bases.swarm).toBe(text);
  });

  it('says where a Dockerfile stood that the plan calls otherwise', () => {
    const compose = 'services:\n  web:\n    build: .\n  db:\n    image: postgres:18\n';
    const { notes } = join([take({ name: 'compose.yaml', text: compose }), take({ name: 'Dockerfile', text: 'FROM nginx:1.29\n' })]);
    expect(notes).toContainEqual({ file: 'Dockerfile', says: expect.stringContaining('calls it web/Dockerfile') });
    const alone = 'services:\n  web:\n    build: ./api\n';
    const joined = join([
      take({ name: 'shop/compose.yaml', text: alone }),
      take({ name: 'shop/api/Dockerfile', text: 'FROM nginx:1.29\n' }),
    ]);
    expect(joined.notes).toContainEqual({ file: 'shop/api/Dockerfile', says: expect.stringContaining('calls it Dockerfile') });
  });

  it('holds the defaults of variables, says which, and leaves their spelling in the file', () => {
    const text = `services:\n  web:\n    image: nginx:\${TAG:-1.29}\n    mem_limit: \${MEM:-64m}\n    cpus: \${CPUS}\n`;
    const plan = joined({ 'compose.yaml': text });
    expect(service(plan, 'web')?.run).toMatchObject({ image: 'nginx:1.29', memory: 64 * 2 ** 20 });
    expect(plan.notes).toContainEqual({ file: 'compose.yaml', line: 3, says: expect.stringMatching(/defaults.*: \$TAG, \$MEM\.$/) });
    expect(textOf(writtenInto(plan.spec, 'compose', 'web', plan.bases.compose ?? ''))).toContain(`    mem_limit: \${MEM:-64m}\n`);
  });

  it('is one plan of all its files, each of them a base', () => {
    const plan = joined({
      'shop/compose.yaml': COMPOSE,
      'shop/web/Dockerfile': 'FROM node:24-slim\nUSER 1000\n',
      'shop/web/.dockerignore': '.git\n',
      'shop/daemon.json': '{"icc": false}\n',
    });
    expect(plan.spec).toMatchObject({
      project: { name: 'shop' },
      services: [
        { name: 'web', workload: 'node', build: { repository: 'node', ignore: ['.git'] }, run: { user: { uid: 1000 }, ports: [{}] } },
        { name: 'db', workload: 'postgres', build: {}, run: { image: 'postgres:18' } },
      ],
      host: { interContainer: false },
    });
    expect(Object.keys(plan.bases)).toEqual(['compose', 'daemon', 'dockerfile@web', 'dockerignore@web']);
    expect(plan.notes).toEqual([{ file: 'shop/compose.yaml', says: expect.stringMatching(/User of the process \(web\)\.$/) }]);
    expect(parseSpec(JSON.parse(JSON.stringify(plan.spec)))).toEqual({ spec: plan.spec });
  });

  it('gives each Dockerfile to the services that are built from it, by path and by name', () => {
    const compose = `services:
  api: {build: {context: ., dockerfile: docker/api.Dockerfile}}
  worker: {build: {context: ., dockerfile: docker/api.Dockerfile}}
  page: {build: page}
  mail: {image: acme/mail}
`;
    const plan = joined({
      'compose.yml': compose,
      'docker/api.Dockerfile': 'FROM python:3.14-slim\n',
      'page/Dockerfile': 'FROM nginx:1.29\n',
      'Dockerfile.mail': 'FROM debian:13\n',
      'tools/Dockerfile': 'FROM alpine:3.22\n',
    });
    const built = plan.spec.services.map(({ name, build, workload }) => [name, build.repository, workload]);
    expect(built).toEqual([
      ['api', 'python', 'python'],
      ['worker', 'python', 'python'],
      ['page', 'nginx', 'nginx'],
      ['mail', 'debian', 'other'],
      ['tools', 'alpine', 'other'],
    ]);
  });

  it('gives a lone Dockerfile to the lone service that is built', () => {
    const plan = joined({ '': COMPOSE, 'my.Dockerfile': 'FROM caddy:2\n' });
    expect(plan.spec.services.map(({ name, build }) => [name, build.repository])).toEqual([
      ['web', 'caddy'],
      ['db', undefined],
    ]);
  });

  it('knows by docker build which image comes from where', () => {
    const plan = joined({
      'run.sh': 'docker build -t acme/web -f web/Dockerfile .\ndocker run --name front acme/web\ndocker run --name cache redis:8\n',
      'web/Dockerfile': 'FROM caddy:2\n',
    });
    expect(service(plan, 'front')).toMatchObject({ workload: 'caddy', build: { repository: 'caddy' } });
    expect(service(plan, 'cache')).toMatchObject({ workload: 'redis', build: {} });
  });

  it('tells where two files say different things, and which one counts', () => {
    const plan = joined({
      'run.sh': 'docker run --name web --memory 64m --cap-drop ALL nginx:1.29\n',
      'compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n    mem_limit: 128m\n',
    });
    expect(service(plan, 'web')?.run).toMatchObject({ memory: 128 * 2 ** 20, capDrop: ['ALL'] });
    expect(plan.notes).toContainEqual({
      file: 'run.sh',
      line: 1,
      says: 'Memory of web: compose.yaml, line 4, says otherwise, and the plan takes that.',
    });
    expect(plan.notes).toContainEqual({ file: 'compose.yaml', says: expect.stringContaining('apabilities') });
  });

  it('of several compose files is what compose makes of them, written into the one that it takes by itself', () => {
    const base = `services:
  web:
    image: nginx:1.29
    mem_limit: 64m
    ports: ["8080:80"]
    environment: {A: "1", B: x}
    volumes: ["data:/data"]
`;
    const over =
      'services:\n  web:\n    mem_limit: 128m\n    ports: ["9000:90"]\n    environment: {A: "2"}\n    volumes: ["other:/data"]\n';
    for (const [usual, other] of [
      ['compose.yaml', 'compose.override.yaml'],
      ['docker-compose.yml', 'docker-compose.prod.yml'],
    ] as const)
      for (const files of [
        { [usual]: base, [other]: over },
        { [other]: over, [usual]: base },
      ]) {
        const plan = joined(files);
        expect(service(plan, 'web')?.run).toMatchObject({
          image: 'nginx:1.29',
          memory: 128 * 2 ** 20,
          ports: [{ published: 8080 }, { published: 9000 }],
          environment: [
            { name: 'A', value: '2' },
            { name: 'B', value: 'x' },
          ],
          volumes: [{ volume: 'other', target: '/data' }],
        });
        expect(plan.bases).toEqual({ compose: base });
        expect(plan.notes).toEqual([
          { file: usual, line: 4, says: `Memory of web: ${other}, line 3, says otherwise, and the plan takes that.` },
          { file: usual, says: expect.stringMatching(/writes it here too: Volumes for data \(other\)\.$/) },
          { file: other, says: expect.stringContaining(`${usual} is the file that the plan is written into`) },
        ]);
      }
    // As -f a -f b: the first one is the base, and the last one decides.
    const named = joined({ 'a.yml': base, 'b.yml': over, 'c.yml': 'services:\n  web:\n    mem_limit: 256m\n    ports: ["1:1"]\n' });
    expect(service(named, 'web')?.run).toMatchObject({ memory: 256 * 2 ** 20, ports: [{ target: 80 }, { target: 90 }, { target: 1 }] });
    expect(named.bases).toEqual({ compose: base });
  });

  it('of an override file that resets and overrides has nothing of the file below', () => {
    const base = 'services:\n  web:\n    image: nginx:1.29\n    ports: ["8080:80"]\n    privileged: true\n    environment: {A: "1"}\n';
    const over =
      'services:\n  web:\n    privileged: !reset\n    ports: !override\n      - "127.0.0.1:8080:80"\n    environment: !reset {}\n';
    const { spec, bases, notes } = joined({ 'compose.yaml': base, 'compose.override.yaml': over });
    expect(spec.services[0]?.run).toEqual({ image: 'nginx:1.29', ports: [{ address: '127.0.0.1', published: 8080, target: 80 }] });
    expect(textOf(writtenInto(spec, 'compose', 'web', bases.compose ?? ''))).toBe(
      'services:\n  web:\n    image: nginx:1.29\n    ports:\n      - "127.0.0.1:8080:80"\n',
    );
    expect(notes.map(({ says }) => says).join('\n')).not.toMatch(/says otherwise/);
  });

  it('takes no image of somebody else for an official one', () => {
    const images = ['redis:8', 'docker.io/library/redis:8', 'acme/redis:8', 'acme/postgres'];
    const plan = joined({ 'compose.yaml': `services:\n${images.map((image, index) => `  s${index}: {image: "${image}"}\n`).join('')}` });
    expect(plan.spec.services.map(({ workload }) => workload)).toEqual(['redis', 'redis', 'other', 'other']);
  });

  it('of docker run lines keeps the names of the containers where no project is named', () => {
    const text =
      'docker network create shop-net\ndocker run --name shop-web --network shop-net nginx:1.29\ndocker run --name shop-db --network shop-net postgres:18\n';
    const { spec, bases } = joined({ 'run.sh': text });
    expect(spec.services.map(({ name }) => name)).toEqual(['shop-web', 'shop-db']);
    expect(textOf(writtenInto(spec, 'run', 'shop-web', bases.run ?? ''))).toBe(text);
  });

  it('of docker run lines leaves networks and volumes that nobody there uses where they are made', () => {
    const text =
      'docker network create a\nid="$(docker network create b)"\ndocker volume create v\ndocker run --name w --network a nginx:1.29\n';
    const { spec } = joined({ 'run.sh': text });
    expect(spec.networks).toEqual([{ name: 'a' }]);
    expect(textOf(writtenInto(spec, 'run', 'w', text))).toBe(text);
    const alone = patchRun(spec, 'w', { networks: undefined });
    expect(textOf(writtenInto({ ...alone, networks: [] }, 'run', 'w', text))).toBe(
      'id="$(docker network create b)"\ndocker volume create v\ndocker run --name w nginx:1.29\n',
    );
  });

  it('does not write a container into docker run lines in which none can be read', () => {
    const plan = joined({ 'run.sh': 'docker run -d \\\n  -v /etc/localtime:/etc/localtime:ro\n--name s3cmd \\\n  jess/s3cmd\n' });
    expect(plan.bases).toEqual({});
    expect(plan.notes).toEqual([
      { file: 'run.sh', line: 1, says: 'Not part of the plan, for no container can be read in it. docker run without an image.' },
    ]);
  });

  it('leaves out what is no part of it, with the reason', () => {
    const plan = joined({ 'compose.yaml': COMPOSE, 'package.json': '{"name": "shop"}', 'broken.yaml': 'services: [' });
    expect(plan.notes.map(({ file }) => file)).toEqual(['package.json', 'broken.yaml']);
    expect(plan.spec.services).toHaveLength(2);
  });

  it('whose container has a name that no plan can hold is a plan all the same', () => {
    const { spec } = joined({ 'compose.yaml': 'services:\n  "se\\u0007rvi  x":\n    image: nginx\n' });
    expect(parseSpec(spec)).toEqual({ spec });
  });

  it('of nothing is a plan all the same', () => {
    for (const plan of [join([]), joined({ a: 'b' }), joined({ 'daemon.json': '{"icc": false}' })])
      expect(parseSpec(plan.spec)).toEqual({ spec: plan.spec });
  });

  it('changes nothing in a text by being joined', () => {
    for (const [name, text] of [
      ['compose.yaml', COMPOSE],
      ['compose.yaml', 'services:\n  web:\n    image: nginx\n'],
      ['Dockerfile', 'FROM debian\nRUN x\n'],
      ['run.sh', 'docker run --name shop-web nginx\n'],
      [
        'compose.yaml',
        'services:\n  Web.App:\n    image: nginx\n    environment: {discovery.type: one}\n    secrets: [t]\nsecrets: {t: {file: a/t}}\n',
      ],
      ['run.sh', 'docker run --name Shop.Web -e A.B=c nginx\n'],
    ] as const) {
      const { spec, bases } = joined({ [name]: text });
      for (const [id, base] of Object.entries(bases)) {
        const [format = '', owner = spec.services[0]?.name ?? ''] = id.split('@');
        expect(textOf(writtenInto(spec, format, owner, base))).toBe(text);
      }
      expect(Object.keys(bases)).toHaveLength(1);
    }
  });

  it('from docker inspect is called as compose calls it', () => {
    const plan = joined({
      'shop/compose.yaml': 'services:\n  web:\n    image: nginx:1.29\n',
      'shop/inspect.json': '[{"Name": "/shop-web-1", "Config": {"Image": "nginx:1.29"}, "HostConfig": {"Privileged": true}}]',
    });
    expect(plan.spec.services).toMatchObject([{ name: 'web', run: { privileged: true } }]);
  });
});
