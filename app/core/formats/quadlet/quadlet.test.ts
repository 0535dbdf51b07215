/**
 * The units of Quadlet against Podman's own generator: it must take every one of them, and the command that it makes of
 * one must be that of podman.sh, word by word. `e2e/engine/setup.sh` lays out that of Debian 13 (Podman 5.4.2).
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../../arbitrary.ts';
import { controls } from '../../controls/registry.ts';
import { forTarget } from '../../losses.ts';
import { recommend, withService } from '../../recommend.ts';
import { patchHost, patchRun } from '../../spec/edit.ts';
import { containerPath, hostPath } from '../../spec/path.ts';
import type { Run, Spec } from '../../spec/spec.ts';
import { workloads } from '../../workloads/registry.ts';
import { podmanArguments } from '../podman/arguments.ts';
import { PWD } from '../run/quoted.ts';
import { textOf } from '../statements.ts';
import { artifact, wantedFiles, writers } from '../writers.ts';
import { placeOf } from './place.ts';

const GENERATOR = [
  join(process.env.IRONHULL_CACHE ?? '/var/cache/ironhull', 'podman/usr/libexec/podman/quadlet'),
  '/usr/libexec/podman/quadlet',
  '/usr/lib/systemd/system-generators/podman-system-generator',
].find((path) => existsSync(path));
const canAnalyse = spawnSync('systemd-analyze', ['--version']).status === 0;

const units = (spec: Spec): { readonly path: string; readonly text: string }[] =>
  wantedFiles(spec)
    .filter(({ format }) => format.startsWith('quadlet'))
    .map(({ format, service }) => {
      const { path, lines } = artifact(writers.get(format) as NonNullable<ReturnType<typeof writers.get>>, spec, service);
      return { path: basename(path), text: textOf(lines) };
    });

/** Every service that the generator makes of the units; it must find nothing to say. */
function generated<T>(spec: Spec, look: (directory: string) => T): T {
  const directory = mkdtempSync(join(tmpdir(), 'quadlet-'));
  try {
    const [source, made] = [join(directory, 'units'), join(directory, 'made')];
    for (const place of [source, made]) mkdirSync(place);
    for (const { path, text } of units(spec)) writeFileSync(join(source, path), text);
    const { status, stderr } = spawnSync(GENERATOR as string, [...(spec.host.rootless ? ['-user'] : []), '-v', made, made, made], {
      env: { QUADLET_UNIT_DIRS: source },
      encoding: 'utf8',
    });
    expect(stderr.split('\n').filter((line) => line !== '' && !/Loading source unit file|writing|enable/i.test(line))).toEqual([]);
    expect(status).toBe(0);
    expect(readdirSync(made).filter((file) => file.endsWith('.service'))).toHaveLength(units(spec).length);
    return look(made);
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** The words of a command as systemd takes them: quotes, C escapes, doubled `%` and `$` (systemd.service, command lines). */
function systemdWords(line: string): string[] {
  const escapes: { readonly [mark: string]: string } = { n: '\n', r: '\r', t: '\t', a: '\x07', b: '\b', f: '\f', v: '\v', s: ' ' };
  const words: string[] = [];
  for (const [, quoted, bare] of line.matchAll(/(?:^| +)(?:"((?:[^"\\]|\\[\s\S])*)"|([^ "]+))/g)) {
    const raw = (quoted ?? bare ?? '').replace(/\\(x[0-9a-f]{2}|.)/g, (_, mark: string) =>
      mark.startsWith('x') && mark.length === 3 ? String.fromCharCode(Number.parseInt(mark.slice(1), 16)) : (escapes[mark] ?? mark),
    );
    const text = raw.replaceAll('%%', '\u0001').replaceAll('$$', '\u0002');
    expect(text.replaceAll('%h', '').replaceAll('%t', '').replaceAll('%N', ''), line).not.toMatch(/[%$]/);
    words.push(text.replaceAll('\u0001', '%').replaceAll('\u0002', '$'));
  }
  return words;
}

const OF_THE_GENERATOR = /^(?:--name=|--cidfile=|--replace$|--rm$|--cgroups=|--sdnotify=|-d$)/;
const TOGGLES = new Set(['--replace', '--rm', '-d', '--init', '--read-only', '--privileged', '--oom-kill-disable']);

/** Flags with their values, spelled in one way, in any order. */
function flagsOf(words: readonly string[]): string[] {
  const flags: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (word.includes('=') || TOGGLES.has(word)) flags.push(word);
    else flags.push(`${word}=${words[++at]}`);
  }
  return flags
    .filter((flag) => !OF_THE_GENERATOR.test(flag))
    .map((flag) => (/^--cap-/.test(flag) ? flag.toLowerCase() : flag))
    .map((flag) => flag.replace(/^--security-opt=label:/, '--security-opt=label=').replace(/(=no-new-privileges)$/, '$1=true'))
    .sort();
}

/** The command of podman.sh in the same spelling. */
function expectedFlags(spec: Spec, service: string): string[] {
  const place = placeOf(spec);
  const words = podmanArguments(spec, service, { project: spec.project.name, given: new Map() })
    .filter(({ flag }) => flag !== '--restart' && flag !== '--cgroup-parent')
    .map(({ flag, value, toggle }) => {
      if (toggle && value === 'true') return flag;
      const seccomp = /^seccomp=(?!unconfined|\/)(?:\.\/)?(.*)$/.exec(value)?.[1];
      return `${flag}=${(seccomp === undefined || flag !== '--security-opt' ? value : `seccomp=${place}/${seccomp}`).replaceAll(PWD, place)}`;
    });
  return flagsOf(words);
}

/** What the generator made of a container's unit: the words between `run` and the image. */
function commandOf(made: string, spec: Spec, service: string): string[] {
  const text = readFileSync(join(made, `${spec.project.name}-${service}.service`), 'utf8');
  const [, line = ''] = /^ExecStart=(.*)$/m.exec(text) ?? [];
  const words = systemdWords(line);
  return flagsOf(words.slice(words.indexOf('run') + 1, -1));
}

const agrees = (spec: Spec): void =>
  generated(spec, (made) => {
    for (const { name } of spec.services) expect(commandOf(made, spec, name)).toEqual(expectedFlags(spec, name));
  });

const onPodman = (spec: Spec, rootless: boolean): Spec => patchHost(forTarget(spec, 'podman'), { rootless: rootless || undefined });

describe.skipIf(GENERATOR === undefined)('Quadlet (skipped: no generator of Podman is laid out)', () => {
  it.each([...workloads.keys()])('takes the units of %s, with and without root', (id) => {
    for (const rootless of [false, true]) agrees(onPodman(withService(recommend(id, 'shop', { target: 'podman' }), 'postgres'), rootless));
  });

  it('takes the units of any plan', () => {
    fc.assert(
      fc.property(anySpec(controls, 20), fc.boolean(), (spec, rootless) => agrees(onPodman(spec, rootless))),
      { numRuns: 60 },
    );
  }, 60_000);

  it('lets no text break out of its place', () => {
    const MARKS = '$%`"\'\\;&|<>(){}[]#!*?~=-@ abAB01é漢';
    const text = fc
      .array(fc.constantFrom(...MARKS, '%h', '$HOME', '{HOME}', '\\n', '\\', ' '), { minLength: 1, maxLength: 9 })
      .map((marks) => marks.join(''));
    const path = text.map((tail) => `/${tail.replaceAll('/', '')}x`);
    fc.assert(
      fc.property(text, path, path, (value, inside, outside) => {
        const changes: Run = {
          environment: [
            { name: 'A', value },
            { name: 'B', value: ` ${value}\t` },
          ],
          volumes: [{ volume: 'data', target: containerPath(inside) }],
          binds: [{ source: hostPath(outside), target: containerPath(`/b${inside}`), readOnly: true }],
          tmpfs: [{ path: containerPath(`/t${inside}`), size: 2 ** 20 }],
          secrets: [{ name: 'token', source: 'secrets/token', target: containerPath(`/s${inside}`) }],
          sysctls: [{ name: 'net.core.somaxconn', value }],
          devices: [{ source: hostPath(outside) }],
        };
        const plan = recommend('other', 'shop', { target: 'podman' });
        const backing = { type: 'directory', source: hostPath(outside) } as const;
        agrees({ ...patchRun(plan, plan.services[0]?.name ?? '', changes), volumes: [{ name: 'data', backing }] });
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it.skipIf(!canAnalyse)(
    'makes services that systemd has nothing to say about (skipped: no systemd-analyze)',
    () => {
      for (const id of ['nginx', 'postgres', 'node'])
        generated(onPodman(recommend(id, 'shop', { target: 'podman' }), false), (made) => {
          const services = readdirSync(made).filter((file) => file.endsWith('.service'));
          // The program itself is not here.
          for (const file of services)
            writeFileSync(join(made, file), readFileSync(join(made, file), 'utf8').replaceAll('/usr/bin/podman', '/bin/true'));
          const { stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...services.map((file) => join(made, file))], {
            encoding: 'utf8',
          });
          expect(stderr).toBe('');
        });
    },
    60_000,
  );
});
