/** A kind of text that people have and an audit reads. One file each; the file's name is its id. */
import type { Format } from '../../formats/format.ts';
import type { AuditFinding, Found, Tell } from '../finding.ts';
import type { Asking, Cure } from '../rule.ts';

export interface Kind {
  /** `Dockerfile`, `docker run`. */
  readonly title: string;
  /** Characters that are read at most; what is longer, nobody wrote. */
  readonly longest: number;
  /** In the order of the text. A text that cannot be read is one finding, `unreadable`, where the trouble begins. */
  readonly find: (text: string, tell?: Tell) => readonly Found[];
  /** What writes fixes into it. Absent: it is only read. */
  readonly format?: Format;
  /** What its own rule says of a finding's cure; the plan's answer stands in for one that has none. */
  readonly cure?: (text: string, finding: AuditFinding) => Cure | Asking | undefined;
  /** What such a cure costs, where neither a rule nor a control tells. */
  readonly costs?: (rule: string) => string | undefined;
  /** Cures are written into the text itself, without a format. */
  readonly isCured?: true;
}

export const defineKind = (kind: Kind): Kind => kind;
