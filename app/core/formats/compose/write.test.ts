import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, parseDocument } from 'yaml';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import { patchNetwork, patchRun } from '../../spec/edit.ts';
import type { Run } from '../../spec/spec.ts';
import { changed, expressed, get, put, runOf, web } from './asked.ts';

describe('writing into a compose file', () => {
  const HAND = `# The shop
version: "3.9"
x-base: &base
  restart: always   # reason
services:

  web:   # front end
    <<: *base
    image:   "nginx:1"
    environment: ["A=1", 'B=\${B}']
    volumes: [ './conf:/conf:z', "\${DATA}:/d", logs:/logs ]
    # limits
    deploy:
      resources:
        limits: {memory: 64M, cpus: "0.5"}
      replicas: 2
    networks:
      front: {aliases: [www]}
  job: {image: job, init: true}
networks: {front: , other: {}}
volumes:
  logs:
`;
  const lost = (before: string, after: string): string[] => before.split('\n').filter((line) => !after.split('\n').includes(line));

  it('changes nothing when nothing changed', () => {
    expect(put(get(HAND), HAND)).toBe(HAND);
    expect(put(get(HAND.replaceAll('\n', '\r\n')), HAND.replaceAll('\n', '\r\n'))).toBe(HAND.replaceAll('\n', '\r\n'));
  });

  it('overrides what comes through a merge key, and writes it out where it has to go', () => {
    const over = changed(HAND, { restart: { policy: 'on-failure', attempts: 5 } });
    expect(lost(HAND, over)).toEqual([]);
    expect(runOf(over)?.restart).toEqual({ policy: 'on-failure', attempts: 5 });
    const gone = changed(HAND, { restart: undefined });
    expect(lost(HAND, gone)).toEqual(['    <<: *base']);
    expect(runOf(gone)?.restart).toBeUndefined();
  });

  it('changes limits where they stand below deploy, and adds the others to them', () => {
    const text = changed(HAND, { memory: 2 ** 28 });
    expect(lost(HAND, text)).toEqual(['        limits: {memory: 64M, cpus: "0.5"}']);
    expect(text).toContain('        limits:\n          memory: "256m"\n          cpus: "0.5"\n');
    const more = changed(text, { nanoCpus: undefined, pids: 100, memoryReservation: 2 ** 26, memorySwap: 2 ** 28 });
    expect(lost(text, more)).toEqual(['          cpus: "0.5"']);
    expect(more).toMatch(/^ {10}pids: 100$/m);
    expect(more).toContain('        reservations:\n          memory: "64m"\n');
    expect(changed(more, { memory: undefined, pids: undefined, memoryReservation: undefined })).not.toMatch(/limits:|resources:/);
  });

  it('follows the restart policy below deploy rather than restart, and takes it away with a change', () => {
    const text =
      'services:\n  web:\n    image: nginx\n    restart: always\n    deploy:\n      restart_policy:\n        condition: on-failure\n        max_attempts: 3\n';
    expect(runOf(text)?.restart).toEqual({ policy: 'on-failure', attempts: 3 });
    expect(changed(text, { init: true })).toBe(text.replace('    deploy:', '    init: true\n    deploy:'));
    expect(changed(text, { restart: { policy: 'on-failure', attempts: 5 } })).toBe(
      'services:\n  web:\n    image: nginx\n    restart: on-failure:5\n',
    );
  });

  it('unfolds a list on one line when one of its entries changes, with what it does not understand', () => {
    const text = changed(HAND, { environment: [{ name: 'A', value: '2' }] });
    expect(text).toContain(`    environment:\n      - "A=2"\n      - 'B=\${B}'\n`);
    const bare = changed(HAND, { volumes: undefined });
    expect(bare).toContain(`    volumes:\n      - './conf:/conf:z'\n      - "\${DATA}:/d"\n    # limits\n`);
  });

  it('keeps the comment behind a line that it changes, and an entry where it stands', () => {
    const text = web(
      'read_only: false # later',
      'ports: # two of them',
      '  - "80:80" # web',
      '  # only from the office',
      '  - "8080:8080"   # dashboard',
      'volumes:',
      '  - ./a:/b # data',
    );
    const { ports, binds } = runOf(text) as Run;
    const now = changed(text, {
      readOnlyRootFilesystem: true,
      ports: ports?.map((port) => ({ ...port, address: '127.0.0.1' })),
      binds: binds?.map((bind) => ({ ...bind, readOnly: true })),
    });
    expect(now).toContain(
      [
        '    read_only: true # later',
        '    ports: # two of them',
        '      - "127.0.0.1:80:80" # web',
        '      # only from the office',
        '      - "127.0.0.1:8080:8080"   # dashboard',
        '    volumes:',
        '      - type: bind # data',
        '        source: ./a',
      ].join('\n'),
    );
    expect(changed(text.replaceAll('\n', '\r\n'), { readOnlyRootFilesystem: true })).toContain('read_only: true # later\r\n');
  });

  it('unfolds a service on one line', () => {
    const text = changed(HAND, { readOnlyRootFilesystem: true }, 'job');
    expect(text).toContain('  job:\n    image: job\n    read_only: true\n    init: true\n');
  });

  it('writes out an alias before it changes what stands behind it, and leaves the other users alone', () => {
    const text = 'x-c: &c [KILL]\nx-s: &s\n  image: a\n  cap_add: *c\nservices:\n  one: *s\n  two: *s\n';
    const next = changed(text, { capAdd: ['KILL', 'CHOWN'] }, 'one');
    expect(runOf(next, 'one')?.capAdd).toEqual(['KILL', 'CHOWN']);
    expect(runOf(next, 'two')?.capAdd).toEqual(['KILL']);
    expect(next).toContain('  two: *s\n');
    const anchored = 'services:\n  one: &one\n    image: a\n    init: true\n  two:\n    <<: *one\n';
    const split = changed(anchored, { init: false }, 'one');
    expect([runOf(split, 'one')?.init, runOf(split, 'two')?.init]).toEqual([false, true]);
  });

  it('keeps what hangs on a network when it leaves and enters others', () => {
    const text = changed(HAND, { networks: undefined, networkMode: 'none' });
    expect(parse(text).services.web).toMatchObject({ network_mode: 'none' });
    expect(parse(text).services.web.networks).toBeUndefined();
    const vpn = web('network_mode: service:vpn', 'labels: {a: b}');
    const joined = put({ ...patchRun(get(vpn), 'web', { networks: ['back'] }), networks: [{ name: 'back' }] }, vpn);
    expect(parse(joined)).toEqual({
      services: { web: { image: 'nginx', labels: { a: 'b' }, networks: ['back'] } },
      networks: { back: null },
    });
  });

  it('adds options of a network to the section as it is written', () => {
    const text = put(patchNetwork(get(HAND), 'front', { internal: true }), HAND);
    expect(text).toContain('networks:\n  front:\n    internal: true\n  other: {}\n');
  });

  it('leaves the lines of a build as they are, and adds none to a project that has one', () => {
    const text = 'name: p\nservices:\n  web:\n    build: {context: ./src, target: run}\n';
    const spec = get(text);
    const built = { ...spec, services: spec.services.map((service) => ({ ...service, build: { repository: 'debian' } })) };
    expect(put(built, text)).toBe(text);
  });

  it('keeps the laws over its own output as people change it: indentation, comments, order, strange keys, line ends', () => {
    const shapes: readonly ((text: string) => string)[] = [
      (text) => text,
      (text) => parseDocument(text).toString({ indent: 4 }),
      (text) => parseDocument(text).toString({ indentSeq: false }).trimEnd(),
      (text) => text.replaceAll('\n', '\r\n'),
      (text) =>
        text
          .split('\n')
          .map((line, index) => (line && index % 3 === 0 ? `${line}  # note\n# more` : line))
          .join('\n'),
      (text) => text.replace(/^ {4}image: /gm, '    labels: {a: b}\n    depends_on: [x]\n    image: '),
      (text) => {
        const document = parseDocument(text);
        for (const { value } of (document.get('services') as { items: { value: { items: unknown[] } }[] }).items) value.items.reverse();
        return document.toString();
      },
      (text) => JSON.stringify(parse(text), undefined, 2),
    ];
    fc.assert(
      fc.property(anySpec(controls), anySpec(controls), fc.constantFrom(...shapes), (spec, other, shape) => {
        const base = shape(put(other));
        expect(put(get(base), base)).toBe(base);
        const once = put(spec, base);
        expect(expressed(get(once))).toEqual(expressed(spec));
        expect(put(spec, once)).toBe(once);
      }),
      { numRuns: 120 },
    );
  }, 60_000);
});
