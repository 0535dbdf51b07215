/**
 * What people bring: texts of any kind, recognised by what stands in them, judged one by one, and joined into one plan.
 * Pure, and it never throws for what stands in a text.
 */
import { say } from '../../languages/say.ts';
import { audit } from '../audit/audit.ts';
import type { AuditFinding, Tell } from '../audit/finding.ts';
import { kinds } from '../audit/kinds/registry.ts';
import type { NotUnderstood } from '../formats/format.ts';
import { failing } from './loss.ts';
import { readingOf } from './reading.ts';
import { recognise } from './recognise.ts';

export { type Joined, join } from './join.ts';
export { recognise } from './recognise.ts';

/** A text as it was brought. `name` is its file name or path, with slashes; empty when it was pasted. */
export interface Brought {
  readonly name: string;
  readonly text: string;
}

export interface Taken extends Brought {
  /** A kind of the audit, or `dockerignore`; undefined: not recognised. */
  readonly kind: string | undefined;
  /** How it was recognised, or why not: one sentence. */
  readonly because: string;
  readonly findings: readonly AuditFinding[];
  /** What was not read, each with what losing it would do. Where the text cannot be read at all, that is all there is. */
  readonly notUnderstood: readonly NotUnderstood[];
}

/**
 * A text with everything that can be said of it alone.
 * @param kind what the person says it is; without it the text is recognised
 * @param tell hears how far it is, where that can be told
 */
export function take({ name, text }: Brought, kind?: string, tell?: Tell): Taken {
  const found = kind === undefined ? recognise({ name, text }) : { kind, because: say`You said so.` };
  const { errors, notUnderstood } = readingOf(found.kind, text);
  return {
    name,
    text,
    ...found,
    findings: found.kind !== undefined && kinds.has(found.kind) ? audit(found.kind, text, tell) : [],
    notUnderstood: [...errors, ...notUnderstood].map((one) => failing(found.kind, one)),
  };
}
