/** A text of somebody's own -> what is wrong with it, on its own lines. Pure; never throws for what stands in the text. */
import { type AuditFinding, type Found, SEVERITIES, severityOf } from './finding.ts';
import { kinds } from './kinds/registry.ts';

/** Characters that are read at most; what is larger is no file that somebody wrote. */
export const LONGEST = 2 ** 20;

const TOO_LONG: Found = {
  control: 'unreadable',
  line: 1,
  column: 1,
  state: 'weakened',
  says: `The text is longer than ${LONGEST.toLocaleString('en')} characters, which is the limit here.`,
  fields: [],
  attacks: [],
};

/**
 * Everything that is found in a text of this kind (`dockerfile`, `compose`, `run`, `daemon` ...), in the order of its
 * lines, worst first within a line. A text that cannot be read, or is too long, is one finding: `unreadable`.
 * @throws when there is no such kind
 */
export function audit(kind: string, text: string): AuditFinding[] {
  const reader = kinds.get(kind);
  if (!reader) throw new Error(`no kind ${JSON.stringify(kind)}; there are ${[...kinds.keys()].join(', ')}`);
  const found = text.length > LONGEST ? [TOO_LONG] : reader.find(text);
  return found
    .map((one) => ({ ...one, ...severityOf(one) }))
    .sort((a, b) => a.line - b.line || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
