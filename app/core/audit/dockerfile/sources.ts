import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { readCommand } from '../../formats/dockerfile/values.ts';
import { type Escape, expand, type Lookup, wordsOf } from '../../formats/dockerfile/words.ts';

/** What ADD or COPY takes, variables put in where they are known. */
export function sourcesOf({ args }: Instruction, mark: Escape, lookup: Lookup): string[] {
  const words = args.startsWith('[')
    ? (readCommand(args)?.words ?? [])
    : wordsOf(args, mark).map(({ raw }) => expand(raw, mark, lookup) ?? raw);
  return words.slice(0, -1);
}

export const isRemote = (source: string): boolean => /^(?:https?|ftp|git|ssh):\/\/|^git@|\.git(?:#|$)/i.test(source);
/** What ADD unpacks, by its name. */
export const isArchive = (source: string): boolean => /\.(?:tar|tgz|tbz2?|txz|tzst|gz|bz2|xz|zst|Z|lz|lzma)$/i.test(source);
