/** What can take long for a large text. The page does it at once for a small one, a worker does it otherwise. */
import type { AuditFinding, Severity, Tell } from '../core/audit/finding.ts';
import { fixOf } from '../core/audit/fix.ts';
import { fixAll } from '../core/audit/fix-all.ts';
import { join, type Taken, take } from '../core/intake/intake.ts';
import type { Piece } from './brought.ts';

/** Which findings are to be fixed at one go: those of a severity, or those whose fix is known to break nothing. */
export type Wish = Severity | 'safe';

/** `count`: how many findings there are, for the progress. */
const fixWished = (tell: Tell, { text }: Piece, kind: string, count: number, wish: Wish) => {
  let tried = 0;
  return fixAll(kind, text, ({ severity }, fix) => {
    tell(Math.min(1, ++tried / count));
    return wish === 'safe' ? fix.safe : severity === wish;
  });
};

export const labour = {
  take: (tell: Tell, { name, text, kind }: Piece) => take({ name, text }, kind, tell),
  fix: (_: Tell, { text }: Piece, kind: string, finding: AuditFinding) => fixOf(kind, text, finding),
  fixAll: fixWished,
  join: (_: Tell, __: Piece, taken: readonly Taken[]) => join(taken),
};

export type Labour = typeof labour;
export type Task = keyof Labour;
/** What a task needs beside the piece. */
export type Needs<T extends Task> = Parameters<Labour[T]> extends [Tell, Piece, ...infer Others] ? Others : never;

type Any = (tell: Tell, piece: Piece, ...needs: readonly unknown[]) => unknown;
export const perform = (task: Task, tell: Tell, piece: Piece, needs: readonly unknown[]): unknown =>
  (labour[task] as Any)(tell, piece, ...needs);
