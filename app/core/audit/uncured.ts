/** Whether a changed text is free of findings that it was to cure, and of worse ones. */
import { say } from '../../languages/say.ts';
import { forLast } from '../formats/last.ts';
import { audit } from './audit.ts';
import { type AuditFinding, SEVERITIES } from './finding.ts';
import { kinds } from './kinds/registry.ts';

/** Why there is no fix where the file cannot say the answer. */
export const NO_PLACE = say`This kind of file has no place for it.`;

const rank = ({ severity }: AuditFinding): number => SEVERITIES.indexOf(severity);

/** How many findings there are like one, that weigh as much or more. */
class Tally {
  readonly #counts = new Map<string, number[]>();
  constructor(findings: readonly AuditFinding[]) {
    for (const finding of findings) {
      const counts = this.#counts.get(keyOf(finding)) ?? SEVERITIES.map(() => 0);
      this.#counts.set(keyOf(finding), counts);
      for (let weight = rank(finding); weight < counts.length; weight++) (counts[weight] as number)++;
    }
  }
  of(finding: AuditFinding): number {
    return this.#counts.get(keyOf(finding))?.[rank(finding)] ?? 0;
  }
}
const keyOf = ({ control, service = '' }: AuditFinding): string => `${control} ${service}`;

/** A text is judged once for all its findings, and once as each fix leaves it. */
const judges = new Map([...kinds.keys()].map((kind) => [kind, forLast((text) => audit(kind, text), 2)] as const));
export const judged = (kind: string, text: string): readonly AuditFinding[] => judges.get(kind)?.(text) ?? [];

/** Which of these findings a changed text does not cure, and why not. */
export function uncured(kind: string, before: string, after: string, findings: readonly AuditFinding[]): Map<AuditFinding, string> {
  if (after === before) return new Map(findings.map((finding) => [finding, NO_PLACE]));
  const found = judged(kind, after);
  const [were, are, wanted] = [judged(kind, before), found, findings].map((all) => new Tally(all)) as [Tally, Tally, Tally];
  const broken = found.find((one) => one.control === 'unreadable' && are.of(one) > were.of(one));
  // Sorted by line, so the worst of those that are new has to be looked for.
  const worst = found.filter((one) => are.of(one) > were.of(one)).sort((a, b) => rank(a) - rank(b))[0];
  const why = (finding: AuditFinding): string | undefined => {
    if (broken) return say`It would open something else: ${broken.says}`;
    if (are.of(finding) > were.of(finding) - wanted.of(finding))
      return say`What the file says elsewhere keeps it open; it is changed by hand.`;
    return worst && rank(worst) < rank(finding) ? say`It would open something else: ${worst.says}` : undefined;
  };
  return new Map(findings.flatMap((finding) => [why(finding) ?? []].flat().map((because) => [finding, because] as const)));
}
