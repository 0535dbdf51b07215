/**
 * Hostile text in every text field: what a real reader gets out of a file is exactly what the Spec says, or the writer
 * refused with an Error that names the trouble. The schema at the door refuses most of this; the writers hold without it.
 *
 * A file is written twice, once with a harmless mark in one field and once with the hostile text. Read back, the two may
 * differ in nothing but that text, so nothing broke out of its place and nothing was read as something else.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formats } from '../formats/registry.ts';
import { textOf } from '../formats/statements.ts';
import type { Spec } from '../spec/spec.ts';
import { aCase, MARK, substituted, valueAt, withText } from './case.ts';

/** The text, or nothing where the writer refused. A refusal is a plain Error with something to say. */
function put(id: string, spec: unknown): string | undefined {
  const format = formats.get(id);
  const plain = spec as Spec;
  const service = plain.services[0]?.name ?? '';
  try {
    return textOf(format?.put(plain, service) ?? []);
  } catch (error) {
    expect((error as Error).constructor, String(error)).toBe(Error);
    expect((error as Error).message).toMatch(/\S{3}/);
    return undefined;
  }
}
/** Without the `--` that a writer sets before a word with a dash in front. */
function withoutDashes(value: unknown): unknown {
  return Array.isArray(value) ? value.filter((inner) => inner !== '--').map(withoutDashes) : value;
}
/** What is left of a text in a UTF-8 file. */
const asFile = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

function holds(id: string, read: (text: string) => unknown, numRuns: number): void {
  let written = 0;
  fc.assert(
    fc.property(aCase, ([spec, path, text]) => {
      // A path stays one, in a directory that is not there, whatever the text: what follows is what is hostile.
      const directory = String(valueAt(spec, path)).startsWith('/') ? '/nowhere/' : '';
      const harmless = put(id, withText(spec, path, directory + MARK));
      expect(harmless, `${path.join('.')} takes ${directory}${MARK}`).toBeDefined();
      const output = put(id, withText(spec, path, directory + text));
      if (output === undefined) return;
      written++;
      // The one place where a spelling depends on the text: an IPv6 address stands in brackets.
      const spelled = /ports\.\d\.address$/.test(path.join('.')) && text.includes(':') ? `[${text}]` : text;
      expect(withoutDashes(read(asFile(output))), path.join('.')).toEqual(withoutDashes(substituted(read(harmless as string), spelled)));
    }),
    { numRuns },
  );
  expect(written).toBeGreaterThan(numRuns / 10);
}

/** Compose's own rule: `$$` is a dollar, any other `$` would be replaced. Keys are not looked at. */
function interpolated(value: unknown): unknown {
  if (typeof value === 'string') {
    if (value.replaceAll('$$', '').includes('$')) throw new Error(`compose would replace a variable in ${JSON.stringify(value)}`);
    return value.replaceAll('$$', '$');
  }
  if (Array.isArray(value)) return value.map(interpolated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, interpolated(inner)]));
}

/** Commands that our scripts call; each becomes a function that prints what it was given. */
const COMMANDS =
  'docker dockerd mkdir chmod chown od tr dirname id cmp install cp mv rm ln grep sed cat tee awk cut head tail stat getent useradd groupadd adduser addgroup usermod gpasswd systemctl loginctl find npm pip python python3 apk touch cd umask mount mountpoint findmnt df blkid mkfs sysctl sleep sort uniq xargs su runuser sudo iptables chcon semanage restorecon setenforce modprobe sh env rpm dnf go mvn'.split(
    ' ',
  );
const printing = (name: string): string => `{ printf '%s\\0' '${name}' "$@"; printf '\\0'; } >&3`;
let place = '';
beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'ironhull-hostile-'));
  // A name with a dash cannot be a function of sh.
  writeFileSync(join(place, 'apt-get'), `#!/bin/sh\n${printing('apt-get')}`);
  chmodSync(join(place, 'apt-get'), 0o755);
  if (process.getuid?.() === 0) chownSync(place, 65534, 65534);
});
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** What real sh makes of a script: every command with its words. It runs in an empty folder, as nobody where that can be. */
function shellWords(script: string): (string | string[])[][] {
  const stubs = COMMANDS.map((name) => {
    const answer =
      name === 'id'
        ? 'echo 0'
        : name === 'umask'
          ? 'exit 0'
          : name === 'docker'
            ? 'case "$*" in *inspect*) return 1;; esac; return 0'
            : 'return 0';
    return `${name}() { ${printing(name)}; ${answer}; }`;
  });
  const text = `exec 3>&1 >/dev/null\n${stubs.join('\n')}\n${script.replace(/^set -eu?$/m, 'set -u').replaceAll('/opt/venv/bin/', '')}`;
  expect(script).not.toContain('\u0000');
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const checked = spawnSync('/bin/sh', ['-n'], { input: script, encoding: 'utf8' });
  expect(checked.stderr).toBe('');
  const ran = spawnSync('/bin/sh', ['-s'], {
    input: text,
    encoding: 'utf8',
    cwd: place,
    env: { PATH: place, PWD: place },
    ...asNobody,
    timeout: 10_000,
  });
  expect(ran.stderr).not.toMatch(/not found|syntax error/i);
  const commands = ran.stdout.split('\0\0').map((command) => command.split('\0'));
  return commands.map((words) => words.map((word, index) => (words[index - 1] === '--mount' ? csv(word) : word)));
}
/** `--mount` takes one record of comma-separated values, quoted as in RFC 4180. */
function csv(record: string): string[] {
  expect(record).toMatch(/^(?:"(?:[^"]|"")*"|[^",\n]*)(?:,(?:"(?:[^"]|"")*"|[^",\n]*))*$/);
  expect(record).not.toMatch(/\r$/);
  return [...record.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

interface Instruction {
  readonly keyword: string;
  readonly words: readonly unknown[];
}
/** Docker's reading of words: quotes, backslashes, and `$` for a build argument that the file declares. */
function dockerWords(text: string, known: ReadonlyMap<string, string>): string[] {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const mark = text[i] as string;
    if (quote === "'") {
      if (mark === "'") quote = '';
      else word += mark;
    } else if (mark === '\\') {
      const next = text[i + 1] ?? '';
      if (quote === '"' && !'"$\\'.includes(next)) word = `${word ?? ''}\\`;
      else word = (word ?? '') + text[++i];
    } else if (mark === '$') {
      const [whole = '', braced, bare] = /^\$(?:\{(\w+)\}|(\w+))/.exec(text.slice(i)) ?? [];
      const name = braced ?? bare ?? '';
      if (!known.has(name)) throw new Error(`a variable in ${text}`);
      word = (word ?? '') + known.get(name);
      i += whole.length - 1;
    } else if (mark === '"' || (mark === "'" && quote === '')) {
      quote = quote === mark ? '' : mark;
      word ??= '';
    } else if (/[ \t]/.test(mark) && quote === '') {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else word = (word ?? '') + mark;
  }
  if (quote !== '') throw new Error(`an open quote in ${text}`);
  return word === undefined ? words : [...words, word];
}
const jsonWords = (text: string): readonly string[] | undefined => {
  try {
    const words: unknown = JSON.parse(text);
    return Array.isArray(words) && words.every((word) => typeof word === 'string') ? (words as string[]) : undefined;
  } catch {
    return undefined;
  }
};
/** A Dockerfile after Docker's rules: comments, continued lines, flags, JSON form, quotes; RUN lines are read by sh. */
function dockerfile(text: string): Instruction[] {
  const lines: string[] = [];
  let open = false;
  for (const raw of text.split('\n').map((line) => line.replace(/\r$/, ''))) {
    const line: string = open ? raw : raw.replace(/^[\s\ufeff]+/, '');
    if (/^\s*#/.test(line) || (line.trim() === '' && (open || line === ''))) continue;
    const body = line.replace(/\\[ \t]*$/, '');
    if (open) lines[lines.length - 1] += body;
    else lines.push(body);
    open = body !== line;
  }
  // Every base image has a PATH.
  const known = new Map([['PATH', '/usr/bin']]);
  return lines.map((line) => {
    const [, keyword = '', rest = ''] = /^(\S+)[ \t]*([\s\S]*)$/.exec(line) ?? [];
    const flags: string[] = [];
    let args = rest;
    for (let flag = /^(--[a-z-]+(?:=\S*)?)[ \t]+/.exec(args); flag && keyword !== 'ENV'; flag = /^(--[a-z-]+(?:=\S*)?)[ \t]+/.exec(args)) {
      flags.push(flag[1] as string);
      args = args.slice(flag[0].length);
    }
    const health = keyword === 'HEALTHCHECK' ? /^(CMD)[ \t]+([\s\S]*)$/.exec(args) : null;
    const form = jsonWords((health?.[2] ?? args).trim());
    if (form && ['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK', 'COPY', 'ADD', 'VOLUME', 'SHELL'].includes(keyword))
      return { keyword, words: [flags, 'json', ...form] };
    if (keyword === 'RUN') {
      if (/(?:^|\s)\d*<<-?[^<\s]/.test(args.replace(/'[^']*'|"(?:\\.|[^"\\])*"/g, 'q'))) throw new Error(`a heredoc opens in ${args}`);
      return { keyword, words: [flags, 'shell', shellWords(args)] };
    }
    const words = dockerWords(args, known);
    const [, name, value = ''] = (keyword === 'ARG' ? /^(\w+)=([\s\S]*)$/.exec(words[0] ?? '') : null) ?? [];
    if (name !== undefined) known.set(name, value);
    return { keyword, words: [flags, ...words] };
  });
}
const ignored = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const READERS: { readonly [id: string]: { readonly read: (text: string) => unknown; readonly runs: number } } = {
  daemon: { read: (text) => JSON.parse(text), runs: 500 },
  dockerfile: { read: dockerfile, runs: 60 },
  dockerignore: { read: ignored, runs: 500 },
  run: { read: shellWords, runs: 100 },
  host: { read: shellWords, runs: 100 },
  seccomp: { read: (text) => (text === '' ? undefined : JSON.parse(text)), runs: 200 },
};

describe('hostile text', () => {
  it.each([...formats.keys()].filter((id) => id !== 'compose' && id !== 'swarm'))(
    'stays in its place in %s',
    (id) => {
      const reader = READERS[id];
      expect(reader, `no reader is known for the format ${id}`).toBeDefined();
      if (reader) holds(id, reader.read, reader.runs);
    },
    120_000,
  );

  it.each([
    ['compose', '1.1'],
    ['compose', '1.2'],
    ['swarm', '1.1'],
    ['swarm', '1.2'],
  ] as const)(
    'stays in its place in %s, read as YAML %s',
    (id, version) => {
      holds(
        id,
        (text) => interpolated(parse(text, { version, merge: version === '1.1', strict: true, uniqueKeys: true })),
        id === 'compose' ? 500 : 200,
      );
    },
    60_000,
  );
});
