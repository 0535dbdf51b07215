import type { Edit } from '../edits.ts';
import { lineEnd, lineStart, type Range } from './places.ts';

/** A command goes with its lines where it has them to itself; else one that does nothing keeps the shell's grammar. */
export function removal(text: string, { from, to }: Range): Edit {
  const start = lineStart(text, from);
  const end = lineEnd(text, to);
  const alone = /^[ \t]*(?:docker (?:network|volume) inspect [^|;&]*(?:2>&1 )?\|\| )?$/.test(text.slice(start, from).replace('2>&1', ''));
  if (alone && /^[ \t\r\n]*$/.test(text.slice(to, end))) return { from: start, to: end, insert: '' };
  return { from, to, insert: ':' };
}
