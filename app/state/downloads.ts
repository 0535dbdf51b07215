import type { Artifact } from '../core/formats/format.ts';
import { textOf } from '../core/formats/statements.ts';
import { say } from '../languages/say.ts';
import type { File } from './judged.ts';

/** Hands a file to the browser's download. */
export function offer(name: string, content: BlobPart, type: string): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the content by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Copies a text and says in one sentence how that went. */
export async function copyText(text: string, what: string, otherwise = say`Select the text instead.`): Promise<string> {
  try {
    await navigator.clipboard.writeText(text);
    return say`${what} is copied.`;
  } catch {
    return say`The browser did not allow copying. ${otherwise}`;
  }
}

/** What of a file can be taken along. */
export type Sheet = Pick<Artifact, 'path' | 'lines'>;

export const copyFile = ({ path, lines }: Sheet): Promise<string> => copyText(textOf(lines), path, say`Download the file instead.`);

/** As bytes: a browser ends the name of a text without an ending, such as Dockerfile, in .txt. */
export const downloadFile = (file: Sheet): void =>
  offer(file.path.split('/').at(-1) as string, textOf(file.lines), 'application/octet-stream');

const UNIX = 3;
const permissions = (path: string): number => ((path.endsWith('.sh') ? 0o100755 : 0o100644) << 16) >>> 0;

/** Texts in one zip, below a folder; scripts are executable. */
export async function downloadTexts(files: readonly { readonly path: string; readonly text: string }[], folder: string): Promise<void> {
  const { strToU8, zipSync } = await import('fflate');
  const entries = files.map(({ path, text }) => [`${folder}/${path}`, [strToU8(text), { os: UNIX, attrs: permissions(path) }]] as const);
  offer(
    `${folder}.zip`,
    zipSync(Object.fromEntries(entries) as Parameters<typeof zipSync>[0]) as Uint8Array<ArrayBuffer>,
    'application/zip',
  );
}

/** All files of a plan in one zip, below a folder of the project's name. */
export const downloadAll = (files: readonly File[], project: string): Promise<void> =>
  downloadTexts(
    files.map(({ path, lines }) => ({ path, text: textOf(lines) })),
    project,
  );
