/** What was dropped, pasted or picked -> texts. Folders are gone through; what is none of our kinds stays out of them. */
import { recognise } from '../../core/intake/intake.ts';
import { many, number, say } from '../../languages/say.ts';
import type { Handed } from '../../ui/use-handed.ts';

export interface Gathered {
  readonly texts: readonly { readonly name: string; readonly text: string }[];
  /** What was left out of folders, and what could not be read: a sentence each. */
  readonly left: readonly string[];
  readonly troubles: readonly string[];
}

/** Bytes; the audit has lower limits of its own, by characters. */
const LARGEST = 4_000_000;
/** Files of a folder that are looked at. */
const MOST = 2000;
const PASSED_BY = new Set(['node_modules', '.git']);
/** Names of files that can hold one of our kinds. */
const PLAUSIBLE =
  /(?:^|\/)(?:[^./]+|\.dockerignore|[^/]*\.(?:dockerignore|dockerfile|containerfile|ya?ml|json|sh|bash|ps1|cmd|bat|txt))$|dockerfile|containerfile/i;

/** A file with its path below what was handed over. */
interface Found {
  readonly path: string;
  readonly file: File;
}
interface Walk {
  readonly found: Found[];
  readonly skipped: Set<string>;
  cut: boolean;
}

const entriesIn = (directory: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = directory.createReader();
  const all: FileSystemEntry[] = [];
  // A reader gives some at a time, and nothing when there are no more.
  const more = (): Promise<FileSystemEntry[]> =>
    new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed)).then((some) => {
      all.push(...some);
      return some.length > 0 ? more() : all;
    });
  return more();
};
const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((done, failed) => entry.file(done, failed));

async function walk(entry: FileSystemEntry, path: string, into: Walk): Promise<void> {
  if (into.found.length >= MOST) {
    into.cut = true;
  } else if (entry.isFile) {
    into.found.push({ path, file: await fileOf(entry as FileSystemFileEntry) });
  } else if (PASSED_BY.has(entry.name)) {
    into.skipped.add(entry.name);
  } else {
    for (const one of await entriesIn(entry as FileSystemDirectoryEntry))
      await walk(one, path === '' ? one.name : `${path}/${one.name}`, into);
  }
}

/** A folder that was picked comes as its files. */
function walkPicked(files: readonly File[], into: Walk): void {
  for (const file of files) {
    const [, ...parts] = file.webkitRelativePath.split('/');
    const passed = parts.find((part) => PASSED_BY.has(part));
    if (passed !== undefined) into.skipped.add(passed);
    else if (into.found.length >= MOST) into.cut = true;
    else into.found.push({ path: parts.join('/'), file });
  }
}

type Text = Gathered['texts'][number];

/** A sentence where it cannot be read; undefined where it is no text. */
async function read({ path, file }: Found): Promise<Text | string | undefined> {
  if (file.size > LARGEST) return say`${path} has ${number(file.size)} bytes; at most ${number(LARGEST)} are read.`;
  try {
    const text = (await file.text()).replace(/^\ufeff/, '');
    return text.includes('\0') ? undefined : { name: path, text };
  } catch {
    return say`${path} could not be read.`;
  }
}

const isText = (one: Text | string | undefined): one is Text => typeof one === 'object';
const isTrouble = (one: Text | string | undefined): one is string => typeof one === 'string';

/** In a folder, a list of patterns is one of ours by its name only. */
function isKnown(one: Text): boolean {
  const { kind } = recognise(one);
  return kind !== undefined && (kind !== 'dockerignore' || one.name.endsWith('.dockerignore'));
}

function leftOut(others: number, { skipped, cut }: Walk): string[] {
  return [
    ...(others > 0 ? [many(others)`# file is none of these kinds and stayed out.|# files are none of these kinds and stayed out.`] : []),
    ...(skipped.size > 0 ? [say`Not looked into: ${[...skipped].join(', ')}.`] : []),
    ...(cut ? [say`Only the first ${number(MOST)} files were looked at.`] : []),
  ];
}

export async function gather({ files, text }: Handed): Promise<Gathered> {
  if (files.length === 0) return { texts: [{ name: '', text }], left: [], troubles: [] };
  const picked = files.filter((one): one is File => one instanceof File);
  const entries = files.filter((one): one is FileSystemEntry => !(one instanceof File));
  const [alone, within]: [Walk, Walk] = [
    { found: picked.filter((file) => !file.webkitRelativePath).map((file) => ({ path: file.name, file })), skipped: new Set(), cut: false },
    { found: [], skipped: new Set(), cut: false },
  ];
  const troubles: string[] = [];
  const folders = entries.filter(({ isDirectory }) => isDirectory).length;
  walkPicked(
    picked.filter((file) => file.webkitRelativePath),
    within,
  );
  for (const entry of entries) {
    // One folder is the project; of several, each keeps its name.
    const path = entry.isDirectory && folders === 1 ? '' : entry.name;
    await walk(entry, path, entry.isDirectory ? within : alone).catch(() => troubles.push(say`${entry.name} could not be read.`));
  }
  const given = await Promise.all(alone.found.map(async (one) => (await read(one)) ?? say`${one.path} is not a text.`));
  const inFolders = await Promise.all(within.found.filter(({ path }) => PLAUSIBLE.test(path)).map(read));
  const known = inFolders
    .filter(isText)
    .filter(isKnown)
    .sort((a, b) => a.name.localeCompare(b.name));
  troubles.push(...given.filter(isTrouble), ...inFolders.filter(isTrouble));
  return { texts: [...given.filter(isText), ...known], left: leftOut(within.found.length - known.length, within), troubles };
}
