import { execFileSync, spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import { recommend, withService } from '../../recommend.ts';
import { patchRun } from '../../spec/edit.ts';
import { fieldOf } from '../../spec/fields.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Run, Spec } from '../../spec/spec.ts';
import { stated } from '../../spec/stated.ts';
import { textOf } from '../statements.ts';
import run from './format.ts';

const put = (spec: Spec, text?: string): string => textOf(run.put(spec, spec.services[0]?.name ?? '', text));
const expressed = (spec: Spec, of = spec): Map<string, unknown> => {
  const gaps = new Set((run.gaps?.(of) ?? []).map(({ field }) => field));
  return new Map([...stated(spec)].filter(([ref]) => run.treatments[fieldOf(ref)] === 'prints' && !gaps.has(ref)));
};
const changed = (text: string, changes: Partial<Run>): string => {
  const { spec } = run.get(text);
  return put(patchRun(spec, spec.services[0]?.name as string, changes), text);
};

/** Texts as people have them: on one line, over many, with several commands, in other shells and line endings. */
const FOREIGN = [
  'docker run nginx',
  'docker run -d -p 80:80 nginx:1.27\n',
  'sudo docker run -dit --name=web -v /srv/www:/usr/share/nginx/html:ro -e "A=b c" nginx',
  '#!/bin/bash\nset -e\n\n# the web server\ndocker run \\\n    --detach \\\n    --name web \\\n    --memory $MEMORY \\\n    --cap-drop=ALL \\\n    -p 8080:80 -p 8443:443 \\\n    nginx:latest nginx -g "daemon off;"\n\necho done # really\n',
  'docker network create --driver bridge --subnet 10.1.0.0/16 front\ndocker volume create --label a=b data\ndocker run -d --network front --network-alias www -v data:/data --name app org/app\r\n'.replaceAll(
    '\n',
    '\r\n',
  ),
  'CID=$(docker run -d --read-only --tmpfs /tmp --tmpfs /run:rw,size=8m busybox)\ndocker logs "$CID"',
  'if true; then docker run --rm -itv "$PWD":/w -w /w node:24 npm test; fi && docker run --name b -d redis || exit 1',
  'docker run --ulimit nofile=5 -m 1g -m 2g --log-opt max-size=5m --log-opt labels=x --security-opt seccomp:unconfined --net=host x/y',
  'docker create --name web --network a nginx\ndocker network connect b web\ndocker start web\n',
  'docker run -d --name web nginx\ndocker network connect b web\n',
  'docker run -dp 80:80 --mount type=bind,src=/a,dst=/b,ro,bind-propagation=rslave --mount type=tmpfs,target=/t,tmpfs-size=64m nginx\n',
  "docker run -e 'X=it'\\''s' -e Y=$'a\\tb' --add-host db=10.0.0.5 --device /dev/fuse $OPTS nginx",
] as const;

describe('patching foreign commands', () => {
  it.each(FOREIGN)('GetPut: %j', (text) => {
    expect(put(run.get(text).spec, text)).toBe(text);
  });

  it('PutGet and PutPut: any plan, over any of them', () => {
    fc.assert(
      fc.property(anySpec(controls), fc.constantFrom(...FOREIGN), (spec, text) => {
        const once = put(spec, text);
        expect(expressed(run.get(once).spec, spec)).toEqual(expressed(spec));
        expect(put(spec, once)).toBe(once);
        expect(put(run.get(once).spec, once)).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  it('PutGet: any change to the services that are there', () => {
    fc.assert(
      fc.property(anySpec(controls), fc.constantFrom(...FOREIGN), (spec, text) => {
        const { spec: there } = run.get(text);
        const other = spec.services[0]?.run as Run;
        const wanted = {
          ...there,
          project: spec.project,
          services: there.services.map((service) => ({ ...service, run: { ...other, image: service.run.image ?? 'a/b' } })),
          networks: spec.networks.filter(({ name }) => other.networks?.includes(name)),
          volumes: spec.volumes.filter(({ name }) => other.volumes?.some(({ volume }) => volume === name)),
        };
        const once = put(wanted, text);
        expect(expressed(run.get(once).spec, wanted)).toEqual(expressed(wanted));
        expect(put(wanted, once)).toBe(once);
      }),
      { numRuns: 150 },
    );
  });

  it('changes a flag where it stands, on one line', () => {
    expect(changed('docker run -d -m 1g --name x nginx # web\n', { memory: 2 ** 28 })).toBe(
      'docker run -d --memory 256m --name x nginx # web\n',
    );
    expect(changed('docker run -d -p 80:80 nginx', { memory: 2 ** 28 })).toBe('docker run -d --memory 256m -p 80:80 nginx');
    expect(changed('docker run -m 1g nginx', {})).toBe('docker run -m 1g nginx');
  });

  it('gives a new flag a line of its own where the others have one', () => {
    const text = 'docker run -d \\\n    --cap-drop ALL \\\n    -p 80:80 \\\n    nginx\n';
    expect(changed(text, { memory: 2 ** 28 })).toBe(
      'docker run -d \\\n    --cap-drop ALL \\\n    --memory 256m \\\n    -p 80:80 \\\n    nginx\n',
    );
  });

  it('takes a flag away with its line', () => {
    const text = 'docker run -d \\\r\n  --privileged \\\r\n  --init \\\r\n  nginx\r\n';
    const { spec } = run.get(text);
    const without = { ...spec, services: spec.services.map((service) => ({ ...service, run: { image: 'nginx', init: true } })) };
    expect(put(without, text)).toBe('docker run -d \\\r\n  --init \\\r\n  nginx\r\n');
  });

  it('takes a word of several short flags apart only where one of them changes', () => {
    expect(changed('docker run -dip 80:80 nginx', { ports: [{ target: 80, published: 8080, address: '127.0.0.1' }] })).toBe(
      'docker run -d -i --publish 127.0.0.1:8080:80 nginx',
    );
  });

  it('writes over a value that only the shell knew, and leaves it alone otherwise', () => {
    expect(changed('docker run --memory $M --cpus "$C" nginx', { memory: 2 ** 20 * 64 })).toBe('docker run --memory 64m --cpus "$C" nginx');
  });

  it('keeps the names that a text has chosen', () => {
    const text = 'docker network create back\ndocker run --name api --network back org/api\n';
    const { spec } = run.get(text);
    expect(put({ ...spec, project: { name: 'shop' } }, text)).toMatch(
      /^# Ironhull, project shop.*\ndocker network create back\ndocker run --name api --network back/,
    );
  });
});

describe('the script of a plan', () => {
  const plan = withService(recommend('nginx'), 'postgres');

  it.skipIf(spawnSync('shellcheck', ['--version']).status !== 0)('passes shellcheck (skipped: shellcheck is not installed)', () => {
    const check = (text: string) => spawnSync('shellcheck', ['-s', 'sh', '-'], { input: text, encoding: 'utf8' }).stdout;
    fc.assert(
      fc.property(anySpec(controls), (spec) => {
        expect(check(put(spec))).toBe('');
      }),
      { numRuns: 15 },
    );
    expect(check(put(plan))).toBe('');
  });

  it('lets no value break out: a POSIX shell hands every word to docker as it was meant', () => {
    const shown = (text: string) =>
      execFileSync('sh', [], { input: `docker() { for word; do printf '%s\\n' "<$word>"; done; }\n${text}`, encoding: 'utf8', cwd: '/' });
    const hostile = fc.oneof(
      fc.constantFrom("'; reboot #", '$(id)', '`id`', '"', '\\', '-rf', '--privileged', '!!', '~', '*', 'a\nb', '\u2028', '&& x', '>f', ''),
      fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !text.includes('\u0000')),
    );
    fc.assert(
      fc.property(hostile, hostile, (value, path) => {
        const spec = patchRun(recommend('nginx'), 'web', {
          environment: [{ name: 'A', value }],
          hostname: value,
          binds: [{ source: hostPath(`/${path}`), target: containerPath('/x') }],
        });
        const script = put(spec);
        const words = shown(script.slice(script.indexOf('docker run')));
        expect(words).toContain(`<--env>\n<A=${value}>\n<`);
        expect(words).toContain(`<--hostname>\n<${value}>\n<`);
      }),
      { numRuns: 60 },
    );
  });

  it('makes secrets once, connects further networks before the start, and can be run again', () => {
    const spec = patchRun(plan, plan.services[1]?.name as string, { networks: ['front', 'back'] });
    const lines = put({ ...spec, networks: [{ name: 'front' }, { name: 'back', internal: true }] }).split('\n');
    const place = (start: string) => lines.findIndex((line) => line.startsWith(start));
    expect(place('docker create')).toBeGreaterThan(0);
    expect(place('docker network connect')).toBeGreaterThan(place('docker create'));
    expect(place('docker start')).toBeGreaterThan(place('docker network connect'));
    expect(lines.filter((line) => line.startsWith('[ -e secrets/')).length).toBe(spec.services[1]?.run.secrets?.length);
    expect(lines.find((line) => line.startsWith('docker network inspect'))).toMatch(/\|\| docker network create/);
  });

  it('is patched like any other text: one answer, one line', () => {
    const text = put(plan);
    const next = put(patchRun(plan, plan.services[0]?.name as string, { memory: 2 ** 29, memorySwap: 2 ** 29 }), text);
    const before = text.split('\n');
    const differing = next.split('\n').filter((line, index) => line !== before[index]);
    expect(differing).toEqual(['  --memory 512m \\', '  --memory-swap 512m \\']);
  });
});

describe('a text for PowerShell or cmd', () => {
  it.each([
    ['`', '\r\n'],
    ['^', '\n'],
  ])('gets new flags on lines of its own that end with %s', (mark, end) => {
    const text = `docker run ${mark}${end}  --detach ${mark}${end}  nginx${end}`;
    const { spec } = run.get(text);
    const [service] = spec.services;
    if (!service) throw new Error('it was not read');
    const limited = { ...spec, services: [{ ...service, run: { ...service.run, pids: 100 } }] };
    expect(put(limited, text)).toBe(`docker run ${mark}${end}  --detach ${mark}${end}  --pids-limit 100 ${mark}${end}  nginx${end}`);
    const greeting = { ...spec, services: [{ ...service, run: { ...service.run, environment: [{ name: 'A', value: 'b c' }] } }] };
    expect(() => put(greeting, text)).toThrow('PowerShell or cmd');
  });
});
