/** A finding with everything that a report tells of it: what it is called, who gains by it, and what its fix does. */
import { say } from '../../languages/say.ts';
import { attacks } from '../attacks/registry.ts';
import { type AuditFinding, SEVERITIES, type Severity } from '../audit/finding.ts';
import { type Fix, fixOf } from '../audit/fix.ts';
import { kinds } from '../audit/kinds/registry.ts';
import { withoutSecrets } from '../audit/secrets.ts';
import { titleOf } from '../audit/titles.ts';
import { controls } from '../controls/registry.ts';

/** A text that was audited. */
export interface Reported {
  /** File name or path; empty when it was pasted. */
  readonly name: string;
  /** Id of its kind: `dockerfile`, `compose` ... */
  readonly kind: string;
  readonly text: string;
  readonly findings: readonly AuditFinding[];
}

export interface Told {
  readonly finding: AuditFinding;
  readonly title: string;
  /** Title of the decision that answers it. */
  readonly decision: string | undefined;
  readonly attacks: readonly { readonly id: string; readonly title: string; readonly does: string }[];
  readonly fix: Fix;
}

export const nameOf = ({ name, kind }: Reported): string => name || (kinds.get(kind)?.title ?? kind);

export const toldOf = ({ kind, text, findings }: Reported): Told[] =>
  findings.map((finding) => ({
    finding,
    title: titleOf(finding.control),
    decision: controls.get(finding.decision ?? '')?.title,
    attacks: finding.attacks.flatMap((id) => {
      const attack = attacks.get(id);
      return attack ? [{ id, title: attack.title, does: attack.does }] : [];
    }),
    fix: fixOf(kind, text, finding),
  }));

/** What the fix does, in sentences. */
export function fixSaid(fix: Fix): string[] {
  if (fix.kind === 'refused') return [fix.because];
  if (fix.kind === 'asks') return [`${fix.question} ${fix.options.map(({ label }) => label).join('; ')}.`];
  const breaks = fix.breaks.map(({ title, says }) => say`Breaks: ${title}. ${says}`);
  return [
    ...(fix.costs ? [say`Costs: ${fix.costs}`] : []),
    ...(breaks.length > 0 ? breaks : fix.safe ? [say`Nothing is predicted to break.`] : []),
  ];
}

/** Worst first; those of one severity in the order of their lines. */
export const byWeight = (told: readonly Told[]): Told[] =>
  told.toSorted((a, b) => SEVERITIES.indexOf(a.finding.severity) - SEVERITIES.indexOf(b.finding.severity));

export const countsOf = (findings: readonly AuditFinding[]): readonly (readonly [Severity, number])[] =>
  SEVERITIES.map((severity) => [severity, findings.filter((one) => one.severity === severity).length]);

/** The line that a finding stands on, without its indentation and without secrets: a report is handed on. */
export const lineOf = (text: string, { line }: AuditFinding): string =>
  withoutSecrets((text.split('\n', line)[line - 1] ?? '').trim()).slice(0, 200);
