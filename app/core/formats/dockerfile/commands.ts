/** What the simple commands of a RUN state: packages, a user, state directories, no setuid files. */

import { containerPath } from '../../spec/path.ts';
import { readMode } from '../../spec/quantity.ts';
import type { StateDirectory, User } from '../../spec/spec.ts';
import type { Part } from './steps.ts';
import { simpleCommands } from './words.ts';

export interface Commands {
  readonly parts: readonly Part[];
  readonly distribution?: 'debian' | 'alpine';
  readonly tools?: 'shadow' | 'busybox';
  readonly packages: readonly string[];
  /** Package lists or recommended packages stay in the image. */
  readonly careless: boolean;
  readonly maker?: { readonly name: string; readonly uid?: string; readonly group?: string; readonly home: readonly string[] };
  readonly directories: readonly (StateDirectory & { readonly owner: string; readonly group: string | undefined })[];
}

interface Found {
  parts: Set<Part>;
  packages: string[];
  directories: Commands['directories'][number][];
  groups: Map<string, string | undefined>;
  maker?: NonNullable<Commands['maker']>;
  distribution?: 'debian' | 'alpine';
  tools?: 'shadow' | 'busybox';
  installs: boolean;
  lean: boolean;
  cleaned: boolean;
}

const PACKAGE = /^[a-z0-9][a-z0-9+.-]*(?:=[\w.+:~-]+)?$/;

/** Options and operands of a command; `undefined` at an option that is not listed. Options in `valued` take the next word. */
function options(words: readonly string[], flags: readonly string[], valued: readonly string[]) {
  const given = new Map<string, string>();
  const operands: string[] = [];
  for (let at = 1; at < words.length; at++) {
    const word = words[at] as string;
    const [name = '', joined] =
      word.startsWith('--') && word.includes('=') ? [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] : [word];
    if (!word.startsWith('-') || word === '-') operands.push(word);
    else if (valued.includes(name)) given.set(name, joined ?? words[++at] ?? '');
    else if (flags.includes(word)) given.set(word, '');
    else if (/^-[A-Za-z]{2,}$/.test(word) && [...word.slice(1)].every((letter) => flags.includes(`-${letter}`)))
      for (const letter of word.slice(1)) given.set(`-${letter}`, '');
    else return undefined;
  }
  return { given, operands };
}
type Options = NonNullable<ReturnType<typeof options>>;
const first = ({ given }: Options, ...names: string[]): string | undefined =>
  names.map((name) => given.get(name)).find((value) => value !== undefined);

function apt(words: readonly string[], found: Found): boolean {
  const read = options(
    words,
    ['-y', '-q', '-qq', '--yes', '--assume-yes', '--quiet', '--no-install-recommends', '--no-install-suggests'],
    ['-o'],
  );
  const [verb, ...names] = read?.operands ?? [];
  if (!read || verb === undefined) return false;
  found.distribution = 'debian';
  if (verb === 'update' || verb === 'clean' || verb === 'autoclean') return names.length === 0;
  if (verb !== 'install' || !names.every((name) => PACKAGE.test(name)) || names.length === 0) return false;
  found.installs = true;
  found.lean &&= read.given.has('--no-install-recommends');
  found.packages.push(...names);
  return true;
}

function apk(words: readonly string[], found: Found): boolean {
  const read = options(words, ['--no-cache', '--update', '--update-cache', '-U', '-u', '-q', '--quiet', '--upgrade'], []);
  const [verb, ...names] = read?.operands ?? [];
  if (!read || verb === undefined) return false;
  found.distribution = 'alpine';
  if (verb === 'update') return names.length === 0;
  if (verb !== 'add' || !names.every((name) => PACKAGE.test(name)) || names.length === 0) return false;
  found.installs = true;
  if (read.given.has('--no-cache')) found.cleaned = true;
  else found.lean = false;
  found.packages.push(...names);
  return true;
}

const CACHES = /^\/(?:var\/lib\/apt\/lists|var\/cache\/(?:apt|apk)|tmp|var\/tmp)(?:\/|$)/;
function rm(words: readonly string[], found: Found): boolean {
  const read = options(words, ['-r', '-f', '-R'], []);
  if (!read?.operands.every((path) => CACHES.test(path))) return false;
  found.cleaned ||= read.operands.some((path) => /^\/var\/(?:lib\/apt\/lists|cache\/apk)/.test(path));
  if (/cache\/apk/.test(read.operands.join())) found.lean = true;
  return true;
}

const KEPT = new Map([
  ['--home-dir', true],
  ['--home', true],
  ['-d', true],
  ['--shell', true],
  ['-s', true],
  ['-c', true],
  ['--comment', true],
  ['-h', true],
  ['-m', false],
  ['--create-home', false],
  ['-M', false],
  ['--no-create-home', false],
  ['-H', false],
]);
const homeOf = ({ given }: Options): string[] =>
  [...given].flatMap(([name, value]) => (KEPT.has(name) ? (KEPT.get(name) ? [name, value] : [name]) : []));

function group(words: readonly string[], found: Found): boolean {
  const busybox = words[0] === 'addgroup';
  const read = options(
    words,
    busybox ? ['-S', '--system'] : ['-r', '--system', '-f', '--force'],
    busybox ? ['-g', '--gid'] : ['-g', '--gid'],
  );
  const name = read?.operands[0];
  if (!read || name === undefined || read.operands.length !== 1) return false;
  found.groups.set(name, first(read, '-g', '--gid'));
  return true;
}

function user(words: readonly string[], found: Found): boolean {
  const busybox = words[0] === 'adduser';
  const read = busybox
    ? options(words, ['-D', '-H', '-S'], ['-u', '-G', '-h', '-s', '-g'])
    : options(
        words,
        ['-r', '--system', '-l', '--no-log-init', '-m', '--create-home', '-M', '--no-create-home', '-U', '--user-group', '-N'],
        ['-u', '--uid', '-g', '--gid', '-d', '--home-dir', '--home', '-s', '--shell', '-c', '--comment'],
      );
  const name = read?.operands[0];
  if (!read || name === undefined || read.operands.length !== 1 || found.maker) return false;
  const uid = first(read, '-u', '--uid');
  const group = busybox ? first(read, '-G') : first(read, '-g', '--gid');
  found.maker = { name, ...(uid !== undefined && { uid }), ...(group !== undefined && { group }), home: homeOf(read) };
  found.tools = busybox ? 'busybox' : 'shadow';
  return true;
}

function install(words: readonly string[], found: Found): boolean {
  const read = options(words, ['-d', '--directory'], ['-o', '--owner', '-g', '--group', '-m', '--mode']);
  if (!read || !(read.given.has('-d') || read.given.has('--directory'))) return false;
  const mode = readMode(first(read, '-m', '--mode') ?? '');
  if (mode === undefined || read.operands.length === 0 || !read.operands.every((path) => path.startsWith('/'))) return false;
  const owner = first(read, '-o', '--owner') ?? '';
  const group = first(read, '-g', '--group');
  for (const path of read.operands) found.directories.push({ path: containerPath(path), mode, owner, group });
  return true;
}

function find(words: readonly string[]): boolean {
  const line = words.join(' ');
  const finds =
    /^find \/ .*-perm (?:-mode )?[/+]6000\b/.test(line) ||
    (/^find \/ /.test(line) && /-perm [-/+]?4000\b/.test(line) && /-perm [-/+]?2000\b/.test(line));
  return finds && /-exec chmod (?:a|ug)?-s \{\} (?:\+|;)$/.test(line);
}

function command(words: readonly string[], found: Found): Part | 'nothing' | undefined {
  const plain = words[0] === 'DEBIAN_FRONTEND=noninteractive' ? words.slice(1) : words;
  switch (plain[0]) {
    case 'set':
    case 'true':
      return 'nothing';
    case 'apt-get':
    case 'apt':
      return apt(plain, found) ? 'packages' : undefined;
    case 'apk':
      return apk(plain, found) ? 'packages' : undefined;
    case 'rm':
      return rm(plain, found) ? 'packages' : undefined;
    case 'groupadd':
    case 'addgroup':
      return group(plain, found) ? 'makeUser' : undefined;
    case 'useradd':
    case 'adduser':
      return user(plain, found) ? 'makeUser' : undefined;
    case 'install':
      return install(plain, found) ? 'state' : undefined;
    case 'find':
      return find(plain) ? 'setuid' : undefined;
    default:
      return undefined;
  }
}

/**
 * Reads a RUN that does nothing but such steps; `undefined` when it does anything else as well, because then it
 * could not be written anew without losing that.
 */
export function readCommands(line: string, cacheMount: boolean): Commands | undefined {
  const commands = simpleCommands(line);
  if (!commands || commands.length === 0) return undefined;
  const found: Found = {
    parts: new Set(),
    packages: [],
    directories: [],
    groups: new Map(),
    installs: false,
    lean: true,
    cleaned: cacheMount,
  };
  for (const words of commands) {
    const part = command(words, found);
    if (part === undefined) return undefined;
    if (part !== 'nothing') found.parts.add(part);
  }
  if (found.parts.has('packages') !== found.installs || found.parts.has('makeUser') !== (found.maker !== undefined)) return undefined;
  if (found.parts.size === 0 || [...found.groups.keys()].some((name) => name !== found.maker?.name && name !== found.maker?.group))
    return undefined;
  const { maker, groups } = found;
  const gid = maker && (groups.get(maker.group ?? maker.name) ?? maker.group);
  return {
    parts: [...found.parts],
    ...(found.distribution && { distribution: found.distribution }),
    ...(found.tools && { tools: found.tools }),
    packages: found.packages,
    careless: found.installs && !(found.lean && found.cleaned),
    ...(maker && { maker: { ...maker, ...(gid !== undefined && { group: gid }) } }),
    directories: found.directories,
  };
}

const same = (a: string | number | undefined, b: string | number | undefined): boolean => String(a ?? '') === String(b ?? '');

/** Whether the user that is made is the one that runs, by number or by name. */
export const makesUser = ({ name, uid, group }: NonNullable<Commands['maker']>, user: User): boolean => {
  if (user.uid === name) return true;
  return same(uid, user.uid) && (user.gid === undefined || same(group, user.gid) || (same(user.gid, 0) && group === 'root'));
};
/** Whether all of the directories belong to the user that runs. */
export const belongTo = (directories: Commands['directories'], user: User | undefined): boolean =>
  directories.every(({ owner, group }) => same(owner, user?.uid) && same(group, user?.gid));
