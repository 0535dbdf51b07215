/** A text of somebody's own -> what is wrong with it, on its own lines. Pure; never throws for what stands in the text. */
import { number, say } from '../../languages/say.ts';
import { type AuditFinding, type Found, SEVERITIES, severityOf, type Tell, unreadable } from './finding.ts';
import { kinds } from './kinds/registry.ts';

const tooLong = (longest: number): Found =>
  unreadable([
    {
      line: 1,
      column: 1,
      text: '',
      because: say`The text is longer than ${number(longest)} characters, the limit for this kind.`,
    },
  ]);

/**
 * Everything that is found in a text of this kind (`dockerfile`, `compose`, `run`, `daemon` ...), in the order of its
 * lines, worst first within a line. A text that cannot be read, or is too long, is one finding: `unreadable`.
 * @param tell hears how far it is, where that can be told
 * @throws when there is no such kind
 */
export function audit(kind: string, text: string, tell?: Tell): AuditFinding[] {
  const reader = kinds.get(kind);
  if (!reader) throw new Error(`no kind ${JSON.stringify(kind)}; there are ${[...kinds.keys()].join(', ')}`);
  const found = text.length > reader.longest ? [tooLong(reader.longest)] : reader.find(text, tell);
  return found
    .map((one) => Object.assign(one, severityOf(one)))
    .sort((a, b) => a.line - b.line || SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}
