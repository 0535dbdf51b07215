import { type AuditFinding, SEVERITIES, type Severity } from '../../core/audit/finding.ts';
import type { Taken } from '../../core/intake/intake.ts';
import type { Piece } from '../../state/brought.ts';
import type { Outcome } from '../../state/worked.ts';

/** A piece with what is known of it by now. */
export interface Read {
  readonly piece: Piece;
  readonly path: string;
  readonly outcome: Outcome<Taken>;
  /** Absent as long as it is worked out. */
  readonly taken: Taken | undefined;
  readonly kind: string | undefined;
}

/** One line of the list: a finding of a piece. */
export interface Entry {
  readonly key: string;
  readonly read: Read;
  readonly finding: AuditFinding;
}

export const entriesOf = (read: Read): Entry[] =>
  (read.taken?.findings ?? []).map((finding) => ({
    key: [read.piece.id, finding.control, finding.line, finding.service ?? ''].join(' '),
    read,
    finding,
  }));

/** Whether a piece is one of those whose findings are wanted, `kind:compose` or `piece:3`; empty: all are. */
export const isWanted = ({ piece, kind }: Read, of: string): boolean => of === '' || of === `kind:${kind}` || of === `piece:${piece.id}`;

/** Worst first; within a severity file by file, line by line. */
export const bySeverity = (entries: readonly Entry[]): readonly (readonly [Severity, readonly Entry[]])[] =>
  SEVERITIES.flatMap((severity) => {
    const some = entries.filter(({ finding }) => finding.severity === severity);
    return some.length > 0 ? [[severity, some] as const] : [];
  });

/** The worst on each line. */
export function marksOf(read: Read | undefined): ReadonlyMap<number, Severity> {
  const marks = new Map<number, Severity>();
  for (const { line, severity } of read?.taken?.findings ?? []) {
    const known = marks.get(line);
    if (known === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(known)) marks.set(line, severity);
  }
  return marks;
}
