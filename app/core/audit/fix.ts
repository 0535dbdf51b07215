/**
 * A fix is the person's own text with one finding gone and as little else changed as can be. It is tried before it is
 * offered: a text that still has the finding, or a worse one instead, is refused with the reason. Where the right
 * answer is not known it asks.
 */
import { controls } from '../controls/registry.ts';
import { applied } from '../formats/edits.ts';
import { emptySpec, type Format } from '../formats/format.ts';
import { forLast } from '../formats/last.ts';
import { textOf } from '../formats/statements.ts';
import { breakagesOf, type FoundBreakage, placeOf } from '../judge.ts';
import type { Service, Spec } from '../spec/spec.ts';
import { asKnown, bringsProgram } from '../workloads/own-program.ts';
import { type Answered, answered } from './answers.ts';
import { audit } from './audit.ts';
import { type AuditFinding, SEVERITIES } from './finding.ts';
import { kinds } from './kinds/registry.ts';
import type { Cure } from './rule.ts';
import { rules } from './rules/registry.ts';

export type Fix =
  /**
   * `safe`: what runs is known, nothing of it is predicted to break, and nothing that the text says is taken back; or it
   * is a matter of form that no program can notice.
   */
  | {
      readonly kind: 'fix';
      readonly text: string;
      readonly costs: string;
      readonly breaks: readonly FoundBreakage[];
      readonly safe: boolean;
    }
  | { readonly kind: 'asks'; readonly question: string; readonly options: readonly { readonly label: string; readonly text: string }[] }
  | { readonly kind: 'refused'; readonly because: string };

export interface FixedAll {
  readonly text: string;
  readonly fixed: readonly AuditFinding[];
  readonly left: readonly { readonly finding: AuditFinding; readonly because: string }[];
}

const refused = (because: string): Fix => ({ kind: 'refused', because });

const NOBODY: Service = { name: '', workload: 'other', build: {}, run: {} };

/** What a text states, with the workloads that its images tell. */
function stated(format: Format, text: string): Spec | string {
  const { spec, errors } = format.get(text);
  const [error] = errors;
  if (error) return `The text cannot be read: ${error.because}`;
  // What is no decision of a service is answered for nobody's.
  return { ...spec, services: spec.services.length > 0 ? spec.services.map(asKnown) : [NOBODY] };
}

/** How many findings there are like this one that weigh as much. */
const countOf = (findings: readonly AuditFinding[], { control, service, severity }: AuditFinding): number =>
  findings.filter((one) => one.control === control && one.service === service && rank(one) <= rank({ severity })).length;
const rank = ({ severity }: Pick<AuditFinding, 'severity'>): number => SEVERITIES.indexOf(severity);

/** A text is judged once for all its findings, and once as each fix leaves it. */
const judges = new Map([...kinds.keys()].map((kind) => [kind, forLast((text) => audit(kind, text), 2)] as const));
const judged = (kind: string, text: string): readonly AuditFinding[] => judges.get(kind)?.(text) ?? [];

/** Why a changed text is no cure of this finding; undefined where it is one. */
function whyNot(kind: string, before: string, after: string, finding: AuditFinding): string | undefined {
  if (after === before) return 'This kind of file has no place for it.';
  const [were, are] = [judged(kind, before), judged(kind, after)];
  if (countOf(are, finding) >= countOf(were, finding)) return 'What the file says elsewhere keeps it open; it is changed by hand.';
  const worse = are.find((one) => rank(one) < rank(finding) && countOf(are, one) > countOf(were, one));
  return worse && `It would open something else: ${worse.says}`;
}

/** Whether every change fills in what the text leaves out. */
function onlyAdds(before: Spec, after: Spec): boolean {
  const kept = (old: object, now: object): boolean =>
    Object.entries(old).every(([leaf, value]) => JSON.stringify(value) === JSON.stringify((now as Record<string, unknown>)[leaf]));
  return (
    kept(before.host, after.host) &&
    before.services.every((service, index) => {
      const now = after.services[index];
      return now !== undefined && kept(service.run, now.run) && kept(service.build, now.build);
    })
  );
}

/** Smallest cures of what the answer breaks, such as the scratch directories of a read-only root; at most this many. */
const MOST_CURES = 4;
function newBreakages(before: Spec, after: Spec): FoundBreakage[] {
  const known = new Set(breakagesOf(before).map(({ breakage, service }) => `${breakage}@${service}`));
  return breakagesOf(after).filter(({ breakage, service }) => !known.has(`${breakage}@${service}`));
}
function cured(before: Spec, after: Spec): { spec: Spec; breaks: readonly FoundBreakage[] } {
  let spec = after;
  for (let count = 0; ; count++) {
    const breaks = newBreakages(before, spec);
    const cure = breaks.find((one) => one.cure)?.cure;
    if (!cure || count === MOST_CURES) return breaks.length === 0 ? { spec, breaks } : { spec: after, breaks: newBreakages(before, after) };
    spec = cure.spec;
  }
}

/** The text with the plan's answer in it, if that is a cure. */
function written(kind: string, format: Format, text: string, finding: AuditFinding, spec: Spec): { text: string } | { because: string } {
  try {
    const next = textOf(format.patch(spec, finding.service ?? spec.services[0]?.name ?? '', text));
    const because = whyNot(kind, text, next, finding);
    return because === undefined ? { text: next } : { because };
  } catch (error) {
    return { because: `It cannot be written into this text: ${(error as Error).message}` };
  }
}

/** What the recommended answer costs, for somebody of whom nothing is known. */
const costsOfAnswer = (finding: AuditFinding): string => {
  const spec = { ...emptySpec(), services: [NOBODY] };
  const control = controls.get(finding.decision ?? '');
  return control ? costsOf(finding, control.write(placeOf(spec, NOBODY), control.recommend(placeOf(spec, NOBODY)).answer)) : '';
};

function costsOf({ decision = '', service: name }: AuditFinding, spec: Spec): string {
  const service = spec.services.find((one) => one.name === name) ?? spec.services[0] ?? NOBODY;
  const control = controls.get(decision);
  const choice = control?.read(placeOf(spec, service)).choice;
  return control?.options.find((option) => option.choice === choice)?.costs ?? '';
}

function fixOfAnswer(kind: string, format: Format, text: string, finding: AuditFinding, before: Spec, answer: Answered): Fix {
  if ('because' in answer) return refused(answer.because);
  if ('question' in answer) {
    const options = answer.options.flatMap(({ label, spec }) => {
      const next = written(kind, format, text, finding, spec);
      return 'text' in next ? [{ label, text: next.text }] : [];
    });
    return options.length > 0 ? { kind: 'asks', question: answer.question, options } : refused('This kind of file has no place for it.');
  }
  const { spec, breaks } = cured(before, answer.spec);
  const next = written(kind, format, text, finding, spec);
  if ('because' in next) return refused(next.because);
  const service = spec.services.find(({ name }) => name === finding.service) ?? NOBODY;
  const safe = breaks.length === 0 && bringsProgram(service.workload) && onlyAdds(before, spec);
  return { kind: 'fix', text: next.text, costs: costsOf(finding, spec), breaks, safe };
}

/** What its own rule says: edits of the text, or why there are none that are certain. */
function fixByRule(kind: string, text: string, finding: AuditFinding, cure: Cure): Fix {
  if (typeof cure === 'string') return refused(cure);
  const next = applied(text, cure);
  const because = whyNot(kind, text, next, finding);
  if (because !== undefined) return refused(because);
  const { costs, harmless = false } = rules.get(finding.control) ?? {};
  return { kind: 'fix', text: next, costs: costs ?? costsOfAnswer(finding), breaks: [], safe: harmless };
}

/**
 * The fix of a finding that `audit(kind, text)` has told. Never throws for what stands in the text.
 * @returns the whole new text with its costs, or a question with the texts that its answers give, or why there is none
 */
export function fixOf(kind: string, text: string, finding: AuditFinding): Fix {
  const { format, cure: cureOf } = kinds.get(kind) ?? {};
  const cure = cureOf?.(text, finding);
  if (cure !== undefined) return fixByRule(kind, text, finding, cure);
  if (!format) return refused('This kind of text is only read here; change it where it was made.');
  const before = stated(format, text);
  if (typeof before === 'string') return refused(before);
  const service = before.services.find(({ name }) => name === finding.service) ?? before.services[0] ?? NOBODY;
  return fixOfAnswer(kind, format, text, finding, before, answered(placeOf(before, service), finding));
}

const identity = ({ control, service, says }: AuditFinding): string => JSON.stringify([control, service, says]);
const whyLeft = (fix: Fix): string => (fix.kind === 'refused' ? fix.because : fix.kind === 'asks' ? fix.question : 'It was not wanted.');

/** A text that changes in more passes than this is one in which fixes chase each other. */
const MOST_PASSES = 10;

/**
 * The text with every fix in it that is wanted, one after the other; what is left says why. Questions are never
 * answered for the person.
 */
export function fixAll(kind: string, text: string, wanted: (finding: AuditFinding, fix: Fix) => boolean): FixedAll {
  const fixed: AuditFinding[] = [];
  let current = text;
  // A fix can make room for one that was refused before it, so passes go on until one changes nothing.
  for (let pass = 1; ; pass++) {
    const before = fixed.length;
    const left = new Map<string, { finding: AuditFinding; because: string }>();
    const untried = () => judged(kind, current).find((finding) => !left.has(identity(finding)));
    for (let finding = untried(); finding; finding = untried()) {
      const fix = fixOf(kind, current, finding);
      if (fix.kind === 'fix' && wanted(finding, fix)) {
        fixed.push(finding);
        current = fix.text;
      } else left.set(identity(finding), { finding, because: whyLeft(fix) });
    }
    if (fixed.length === before || pass === MOST_PASSES) return { text: current, fixed, left: [...left.values()] };
  }
}
