/**
 * Many fixes at one go. All that do not meet are made in one try and judged together; what a try does not cure is taken
 * out of it, or it is halved, until it is known which of them fail.
 */
import { say } from '../../languages/say.ts';
import { applied, type Edit } from '../formats/edits.ts';
import { equal } from '../spec/diff.ts';
import type { Spec } from '../spec/spec.ts';
import type { AuditFinding } from './finding.ts';
import { fixOf, type Offer, offered, planOf, written } from './fix.ts';
import { judged, NO_PLACE, uncured } from './uncured.ts';

export interface FixedAll {
  readonly text: string;
  readonly fixed: readonly AuditFinding[];
  /** What the fixes cost, and what they are predicted to break: a sentence each. */
  readonly costs: readonly string[];
  readonly breaks: readonly string[];
  readonly left: readonly { readonly finding: AuditFinding; readonly because: string }[];
}

/** A text that changes in more passes than this is one in which fixes chase each other. */
const MOST_PASSES = 10;
/** Characters that are judged in all tries; when they are used up, what fails is no longer tried one by one. */
const MOST_JUDGED = 2 ** 21;
/** Characters of a text whose questions are tried. */
const LONGEST_ASKED = 2 ** 12;

/** Fixes that can be made together, and the text that they give. */
interface Batch {
  readonly findings: readonly AuditFinding[];
  readonly next: { readonly text: string } | { readonly because: string };
}
type Wanted = (finding: AuditFinding, offer: Offer) => boolean;

const identity = ({ control, service, says }: AuditFinding): string => JSON.stringify([control, service, says]);
const meet = (a: Edit, b: Edit): boolean => a.from === b.from || (a.from < b.to && b.from < a.to);

class Fixing {
  readonly fixed: AuditFinding[] = [];
  readonly left = new Map<string, { finding: AuditFinding; because: string; asks: boolean }>();
  /** Sentences, each once. */
  readonly costs = new Set<string>();
  readonly breaks = new Set<string>();
  /** What was offered for a finding last. */
  readonly #offers = new Map<AuditFinding, Offer>();
  text: string;
  readonly #kind: string;
  readonly #wanted: Wanted;
  #judged = 0;

  constructor(kind: string, text: string, wanted: Wanted) {
    this.#kind = kind;
    this.text = text;
    this.#wanted = wanted;
  }

  /** Tries every finding once. */
  pass(): void {
    this.left.clear();
    for (;;) {
      const untried = judged(this.#kind, this.text).filter((finding) => !this.left.has(identity(finding)));
      const batch = this.#batch(untried, (finding, offer) => this.#wanted(finding, offer) || this.#leave(finding, say`It was not wanted.`));
      if (batch.findings.length === 0) return;
      this.#make(batch);
    }
  }

  #leave(finding: AuditFinding, because: string, asks = false): false {
    this.left.set(identity(finding), { finding, because, asks });
    return false;
  }

  /** Edits of rules go first, for a plan is written into the text as they leave it. */
  #batch(findings: readonly AuditFinding[], wanted: Wanted): Batch {
    const edits: Edit[] = [];
    const byRule: AuditFinding[] = [];
    const byPlan: AuditFinding[] = [];
    const before = planOf(this.#kind, this.text);
    let plan: Spec | string = before;
    for (const finding of findings) {
      const offer = offered(this.#kind, this.text, finding, plan);
      if (!('kind' in offer)) {
        this.#leave(finding, 'because' in offer ? offer.because : offer.question, 'question' in offer);
        continue;
      }
      if (!wanted(finding, offer)) continue;
      this.#offers.set(finding, offer);
      if ('spec' in offer) {
        if (equal(plan, offer.spec)) {
          // What an answer before it has changed already is seen when that is tried.
          if (plan === before) this.#leave(finding, NO_PLACE);
          continue;
        }
        plan = offer.spec;
        byPlan.push(finding);
      } else if (!offer.edits.some((edit) => edits.some((other) => meet(edit, other)))) {
        edits.push(...offer.edits);
        byRule.push(finding);
      }
    }
    if (byRule.length > 0) return { findings: byRule, next: { text: applied(this.text, edits) } };
    const [first] = byPlan;
    return {
      findings: byPlan,
      next: typeof plan === 'string' ? { text: this.text } : written(this.#kind, this.text, first?.service, plan),
    };
  }

  /** A question counts only where some answer to it can be written; that takes a try each, so a long text is asked all. */
  ask(): void {
    if (this.text.length > LONGEST_ASKED) return;
    for (const { finding, asks } of [...this.left.values()]) {
      const fix = asks ? fixOf(this.#kind, this.text, finding) : undefined;
      if (fix?.kind === 'refused') this.#leave(finding, fix.because);
    }
  }

  /** Makes as many of these fixes as can be made together; the others are untried, or left with the reason. */
  #make({ findings, next }: Batch): void {
    this.#judged += this.text.length;
    // Where all of them together write nothing, none of them would alone.
    const isNothing = 'text' in next && next.text === this.text;
    const failed =
      'text' in next
        ? uncured(this.#kind, this.text, next.text, findings)
        : new Map(findings.map((finding) => [finding, next.because] as const));
    if (failed.size === 0 && 'text' in next) {
      this.text = next.text;
      this.fixed.push(...findings);
      for (const { costs, breaks } of findings.flatMap((finding) => this.#offers.get(finding) ?? [])) {
        if (costs !== '') this.costs.add(costs);
        for (const { says } of breaks) this.breaks.add(says);
      }
    } else if (findings.length === 1 || isNothing || this.#judged > MOST_JUDGED)
      for (const [finding, because] of failed) this.#leave(finding, because);
    else {
      const cured = findings.filter((finding) => !failed.has(finding));
      this.#make(this.#batch(cured.length > 0 ? cured : findings.slice(0, findings.length >> 1), () => true));
    }
  }
}

/**
 * The text with every fix in it that is wanted; what is left says why. Questions are never answered for the person.
 */
export function fixAll(kind: string, text: string, wanted: Wanted): FixedAll {
  const fixing = new Fixing(kind, text, wanted);
  // A fix can make room for one that was refused before it, so passes go on until one changes nothing.
  for (let pass = 1; ; pass++) {
    const before = fixing.fixed.length;
    fixing.pass();
    const { text: now, fixed, left, costs, breaks } = fixing;
    if (fixed.length > before && pass < MOST_PASSES) continue;
    fixing.ask();
    return { text: now, fixed, costs: [...costs], breaks: [...breaks], left: [...left.values()].map(({ asks: _, ...one }) => one) };
  }
}
