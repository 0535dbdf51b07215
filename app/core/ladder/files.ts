/** What a rung does to the files. */

import type { Language, Writer } from '../formats/format.ts';
import { artifact, wantedFiles, writers } from '../formats/writers.ts';
import { patchOf } from '../patch.ts';
import type { Spec } from '../spec/spec.ts';

export interface FileChange {
  readonly path: string;
  readonly format: string;
  readonly language: Language;
  /** Lines of the file; none where it is not there. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Written = ReadonlyMap<string, Omit<FileChange, 'before' | 'after'> & { readonly lines: readonly string[] }>;

const written = (spec: Spec): Written =>
  new Map(
    wantedFiles(spec).map(({ format, service }) => {
      const { path, language, lines } = artifact(writers.get(format) as Writer, spec, service);
      return [path, { path, format, language, lines: lines.map(({ text }) => text) }];
    }),
  );

/** Every file that differs between two Specs of the same services, in the order of the tabs. */
export function fileChanges(before: Spec, after: Spec): FileChange[] {
  const [old, now] = [written(before), written(after)];
  return [...new Map([...old, ...now]).values()].flatMap(({ path, format, language }) => {
    const change = { path, format, language, before: old.get(path)?.lines ?? [], after: now.get(path)?.lines ?? [] };
    return change.before.join('\n') === change.after.join('\n') ? [] : [change];
  });
}

const text = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

/** The changes of a rung as one patch that `patch -p1` applies and `patch -R -p1` takes back. */
export const patchOfChanges = (files: readonly FileChange[]): string =>
  patchOf(files.map(({ path, before, after }) => ({ path, before: text(before), after: text(after) })));
