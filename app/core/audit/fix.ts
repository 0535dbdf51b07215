/**
 * A fix is the person's own text with one finding gone and as little else changed as can be. It is tried before it is
 * offered: a text that still has the finding, or a worse one instead, is refused with the reason. Where the right
 * answer is not known it asks.
 */
import { say } from '../../languages/say.ts';
import { controls } from '../controls/registry.ts';
import { applied, type Edit } from '../formats/edits.ts';
import { emptySpec } from '../formats/format.ts';
import { textOf } from '../formats/statements.ts';
import { breakagesOf, type FoundBreakage, placeOf } from '../judge.ts';
import type { Service, Spec } from '../spec/spec.ts';
import { asKnown, bringsProgram } from '../workloads/own-program.ts';
import { type Answered, answered } from './answers.ts';
import type { AuditFinding } from './finding.ts';
import { kinds } from './kinds/registry.ts';
import type { Asking } from './rule.ts';
import { rules } from './rules/registry.ts';
import { NO_PLACE, uncured } from './uncured.ts';

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
  | {
      readonly kind: 'asks';
      readonly question: string;
      readonly options: readonly (Pick<Extract<Fix, { kind: 'fix' }>, 'text' | 'costs' | 'breaks'> & { readonly label: string })[];
      /** What to do where none of them is the answer. */
      readonly otherwise?: string;
    }
  | { readonly kind: 'refused'; readonly because: string };

/** What would cure a finding, before it is tried. */
export type Offer = Omit<Extract<Fix, { kind: 'fix' }>, 'text'> & ({ readonly edits: readonly Edit[] } | { readonly spec: Spec });
type Offered = Offer | Asking | Extract<Answered, { question: string } | { because: string }>;

const refused = (because: string): Fix => ({ kind: 'refused', because });

const NOBODY: Service = { name: '', workload: 'other', build: {}, run: {} };

/** What a text states, with the workloads that its images tell; or why nothing can be written into it. */
export function planOf(kind: string, text: string): Spec | string {
  const { spec, errors } = kinds.get(kind)?.format?.get(text) ?? { spec: emptySpec(), errors: [] };
  const [error] = errors;
  if (error) return say`The text cannot be read: ${error.because}`;
  // What is no decision of a service is answered for nobody's.
  return { ...spec, services: spec.services.length > 0 ? spec.services.map(asKnown) : [NOBODY] };
}

/** Whether every change fills in what the text leaves out. */
function onlyAdds(before: Spec, after: Spec): boolean {
  const kept = (old: object, now: object): boolean =>
    Object.entries(old).every(([leaf, value]) => JSON.stringify(value) === JSON.stringify((now as Record<string, unknown>)[leaf]));
  return (
    kept(before.host, after.host) &&
    before.services.every((service, index) => {
      const now = after.services[index];
      return now === service || (now !== undefined && kept(service.run, now.run) && kept(service.build, now.build));
    })
  );
}

/** Smallest cures of what the answer breaks, such as the scratch directories of a read-only root; at most this many. */
const MOST_CURES = 4;
/** Services that a plan holds at most; in a larger text only those that change are looked at. */
const MOST_SERVICES = 64;
/** What services meet on: a change of one of these may break another service. */
const SHARED = ['networks', 'networkMode', 'ports', 'volumes'] as const;
/** The services of both plans that a change may break. */
function concerned(before: Spec, after: Spec): [readonly Service[], readonly Service[]] {
  const changed = after.services.filter((service, index) => service !== before.services[index]);
  const were = before.services.filter((service, index) => service !== after.services[index]);
  const isOwn =
    before.networks === after.networks &&
    before.volumes === after.volumes &&
    changed.every(({ run }, index) => SHARED.every((leaf) => run[leaf] === were[index]?.run[leaf]));
  return isOwn || after.services.length > MOST_SERVICES ? [were, changed] : [before.services, after.services];
}
function newBreakages(before: Spec, after: Spec): FoundBreakage[] {
  const [were, are] = concerned(before, after);
  const known = new Set(breakagesOf(before, were).map(({ breakage, service }) => `${breakage}@${service}`));
  return breakagesOf(after, are).filter(({ breakage, service }) => !known.has(`${breakage}@${service}`));
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

/** The text with a plan in it, or why it cannot be written. */
export function written(kind: string, text: string, service: string | undefined, spec: Spec): { text: string } | { because: string } {
  try {
    const lines = kinds.get(kind)?.format?.patch(spec, service ?? spec.services[0]?.name ?? '', text);
    return { text: lines ? textOf(lines) : text };
  } catch (error) {
    return { because: say`It cannot be written into this text: ${(error as Error).message}` };
  }
}

/** What the recommended answer costs, for somebody of whom nothing is known. */
const costsOfAnswer = (finding: AuditFinding): string => {
  const spec = { ...emptySpec(), services: [NOBODY] };
  const control = controls.get(finding.decision ?? '');
  return control ? costsOf(finding, control.write(placeOf(spec, NOBODY), control.recommend(placeOf(spec, NOBODY)).answer)) : '';
};

/** What a plan costs that answers a finding: as its rule says it, else as the control does. */
function costsOf({ control: rule, decision = '', service: name }: AuditFinding, spec: Spec): string {
  const costs = rules.get(rule)?.costs;
  if (costs !== undefined) return costs;
  const service = spec.services.find((one) => one.name === name) ?? spec.services[0] ?? NOBODY;
  const control = controls.get(decision);
  const choice = control?.read(placeOf(spec, service)).choice;
  return control?.options.find((option) => option.choice === choice)?.costs ?? '';
}

/**
 * What would cure a finding of this text, a question to the person, or why there is neither.
 * @param plan what the text states, with what is to be changed already
 */
export function offered(kind: string, text: string, finding: AuditFinding, plan: Spec | string): Offered {
  const { format, cure: cureOf, costs: own } = kinds.get(kind) ?? {};
  const cure = cureOf?.(text, finding);
  if (typeof cure === 'string') return { because: cure };
  if (cure !== undefined && 'question' in cure) return cure;
  if (cure !== undefined) {
    const { costs = own?.(finding.control), harmless = false } = rules.get(finding.control) ?? {};
    return { kind: 'fix', edits: cure, costs: costs ?? costsOfAnswer(finding), breaks: [], safe: harmless };
  }
  if (!format) return { because: say`This kind of text is only read here; change it where it was made.` };
  if (typeof plan === 'string') return { because: plan };
  const service = plan.services.find(({ name }) => name === finding.service) ?? plan.services[0] ?? NOBODY;
  const answer = answered(placeOf(plan, service), finding);
  if ('because' in answer || 'question' in answer) return answer;
  const { spec, breaks } = cured(plan, answer.spec);
  const known = spec.services.find(({ name }) => name === finding.service) ?? NOBODY;
  const safe = breaks.length === 0 && bringsProgram(known.workload) && onlyAdds(plan, spec);
  return { kind: 'fix', spec, costs: costsOf(finding, spec), breaks, safe };
}

/**
 * The fix of a finding that `audit(kind, text)` has told. Never throws for what stands in the text.
 * @returns the whole new text with its costs, or a question with the texts that its answers give, or why there is none
 */
export function fixOf(kind: string, text: string, finding: AuditFinding): Fix {
  const plan = planOf(kind, text);
  const offer = offered(kind, text, finding, plan);
  if ('because' in offer) return refused(offer.because);
  const edited = (edits: readonly Edit[]) => attempted(kind, text, finding, { text: applied(text, edits) });
  const tried = (spec: Spec) => attempted(kind, text, finding, written(kind, text, finding.service, spec));
  if ('question' in offer) {
    const options = offer.options.flatMap((option) => {
      if ('edits' in option) {
        const next = edited(option.edits);
        return 'text' in next ? [{ label: option.label, text: next.text, costs: costsOfAnswer(finding), breaks: [] }] : [];
      }
      const { spec, breaks } = typeof plan === 'string' ? { spec: option.spec, breaks: [] } : cured(plan, option.spec);
      const next = tried(spec);
      return 'text' in next ? [{ label: option.label, text: next.text, costs: costsOf(finding, spec), breaks }] : [];
    });
    const { question, otherwise } = offer;
    return options.length > 0 ? { kind: 'asks', question, options, ...(otherwise && { otherwise }) } : refused(NO_PLACE);
  }
  const next = 'spec' in offer ? tried(offer.spec) : edited(offer.edits);
  if ('because' in next) return refused(next.because);
  const { costs, breaks, safe } = offer;
  return { kind: 'fix', text: next.text, costs, breaks, safe };
}

/** A changed text, if it cures the finding. */
function attempted(kind: string, text: string, finding: AuditFinding, next: { text: string } | { because: string }): typeof next {
  const because = 'text' in next ? uncured(kind, text, next.text, [finding]).get(finding) : undefined;
  return because === undefined ? next : { because };
}
