/** The texts of a repository: files that are named, and what folders hold that may say something of containers. */
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, normalize, relative, sep } from 'node:path';
import { type Brought, recognise } from '../core/intake/intake.ts';
import type { Unread } from '../core/policy/check/check.ts';

/** Folders of other people's files, and of what tools make. */
const SKIPPED = new Set(['.git', '.hg', '.svn', 'node_modules', 'vendor', '.venv', 'venv', '__pycache__', '.terraform']);
const TELLING =
  /^(?:dockerfile|containerfile)(?:\..*)?$|\.(?:dockerfile|containerfile|ya?ml|sh|dockerignore)$|^daemon\.json$|^\.dockerignore$/i;
/** Bytes; nobody writes a larger one. */
const LARGEST = 2 ** 21;
const MOST_FILES = 5_000;

export interface Found {
  readonly brought: readonly Brought[];
  readonly unread: readonly Unread[];
}

const nameOf = (path: string): string => relative('.', path).split(sep).join('/') || '.';

/** Every telling file below a folder, in the order of names. Links are not followed: they may lead out, or round in a circle. */
async function* below(folder: string, isExcluded: (path: string) => boolean): AsyncGenerator<string> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (isExcluded(path)) continue;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) yield* below(path, isExcluded);
    } else if (entry.isFile() && TELLING.test(entry.name)) yield path;
  }
}

async function textOf(path: string): Promise<string> {
  const { size } = await lstat(path);
  if (size > LARGEST) throw new Error(`It has ${size} bytes; at most ${LARGEST} are read.`);
  return readFile(path, 'utf8');
}

export async function filesOf(paths: readonly string[], exclude: readonly string[]): Promise<Found> {
  const excluded = exclude.map((path) => normalize(path).replace(/[\\/]$/, ''));
  const isExcluded = (path: string) => excluded.some((one) => normalize(path) === one || normalize(path).startsWith(one + sep));
  const brought = new Map<string, Brought>();
  const unread: Unread[] = [];
  const read = async (path: string, isNamed: boolean): Promise<void> => {
    if (brought.size >= MOST_FILES) throw new Error(`More than ${MOST_FILES} files; name fewer folders.`);
    const one = { name: nameOf(path), text: await textOf(path) };
    if (isNamed || recognise(one).kind !== undefined) brought.set(one.name, one);
  };
  for (const path of paths) {
    try {
      if (!(await lstat(path)).isDirectory()) await read(path, true);
      else for await (const file of below(path, isExcluded)) await read(file, false);
    } catch (error) {
      unread.push({ file: nameOf(path), says: (error as Error).message });
    }
  }
  return { brought: [...brought.values()], unread };
}
