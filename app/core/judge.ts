/** Spec -> everything the screen shows about it, but for the text of its files. Pure, and fast enough for every keystroke. */
import { say } from '../languages/say.ts';
import type { Verdict } from './attacks/attack.ts';
import { attacks } from './attacks/registry.ts';
import type { Breakage, Refusal } from './breakages/breakage.ts';
import { breakages, predicted } from './breakages/registry.ts';
import type { Clash } from './conflicts/conflict.ts';
import { conflicts } from './conflicts/registry.ts';
import { type Answer, type At, type Control, type Judgement, STEPS, type State, type StepId } from './controls/control.ts';
import { controls } from './controls/registry.ts';
import { heldOn, lossesOf } from './losses.ts';
import { type FieldRef, fieldRef, isOfService, serviceNamed } from './spec/fields.ts';
import type { Service, Spec } from './spec/spec.ts';
import { targetFor } from './targets/registry.ts';
import { workloadOf } from './workloads/registry.ts';

/** One question as it stands for one service (or for the project). */
export interface Question {
  readonly control: string;
  readonly step: StepId;
  /** Absent for questions of the project. */
  readonly service?: string;
  readonly answer: Answer;
  readonly state: State;
  readonly says?: string;
}

export interface Finding {
  readonly control: string;
  readonly service?: string;
  readonly step: StepId;
  readonly state: 'weakened' | 'open';
  readonly says: string;
  readonly fields: readonly FieldRef[];
}

export interface FoundConflict extends Clash {
  readonly conflict: string;
  readonly rules: readonly string[];
  readonly severity: 'error' | 'warn';
  readonly service?: string;
  readonly source: string;
}

/** What stops the workload of one service from working. */
export interface FoundBreakage extends Refusal, Pick<Breakage, 'title' | 'family' | 'wrong'> {
  readonly breakage: string;
  readonly service: string;
  readonly wrong: Breakage['wrong'];
}

/** How far one attack gets from inside one service. */
export interface FoundAttack extends Verdict {
  readonly attack: string;
  readonly service: string;
  /** Beliefs that this plan relies on in vain, as indices of the attack's half measures. */
  readonly halves: readonly number[];
}

export interface Judged {
  readonly questions: readonly Question[];
  /** Worst first, then in the order of the steps. */
  readonly findings: readonly Finding[];
  readonly conflicts: readonly FoundConflict[];
  readonly breakages: readonly FoundBreakage[];
  /** Every attack on every service, in the order of the services and of the registry. */
  readonly attacks: readonly FoundAttack[];
}

/** Where a control looks in this Spec. */
export const placeOf = (spec: Spec, service: Service): At => ({ spec, service, workload: workloadOf(service) });

/** References of the control's fields for this service, for finding its lines. */
export function fieldRefsOf(control: Control, spec: Spec, service: string): FieldRef[] {
  const refs: FieldRef[] = [];
  for (const field of control.fields) {
    if (isOfService(field)) refs.push(fieldRef(field, service));
    else if (field.startsWith('network.')) for (const { name } of spec.networks) refs.push(fieldRef(field, name));
    else if (field.startsWith('volume.')) for (const { name } of spec.volumes) refs.push(fieldRef(field, name));
    else refs.push(field);
  }
  return refs;
}

/** Controls asked at this place, in the order of the wizard. Questions of the project come with the first service. */
export function* asked(spec: Spec): Generator<{ id: string; control: Control; at: At }> {
  const places = spec.services.map((service) => placeOf(spec, service));
  for (const [id, control] of controls) {
    for (const at of control.scope === 'project' ? places.slice(0, 1) : places) {
      if (control.applies?.(at) ?? true) yield { id, control, at };
    }
  }
}

/** The answer as the target holds it; what it loses on the way is told in place of what the answer says. */
export function judgedAt(control: Control, at: At, held: Spec): Judgement {
  const stands = control.judge(at);
  if (held === at.spec) return stands;
  const holds = control.judge(placeOf(held, serviceNamed(held, at.service.name)));
  if (holds.state === stands.state) return stands;
  const refs = fieldRefsOf(control, at.spec, at.service.name);
  const lost = lossesOf(at.spec).find(({ field, isWhole }) => isWhole && refs.includes(field));
  return lost ? { state: holds.state, says: say`Not kept ${targetFor(at.spec).where}: ${lost.because}` } : holds;
}

export function judge(spec: Spec): Judged {
  const held = heldOn(spec);
  const questions: Question[] = [];
  const findings: Finding[] = [];
  for (const { id, control, at } of asked(spec)) {
    const service = control.scope === 'service' ? { service: at.service.name } : {};
    const judged = judgedAt(control, at, held);
    questions.push({ control: id, step: control.step, ...service, answer: control.read(at), ...judged });
    if (judged.state !== 'sealed') {
      findings.push({
        control: id,
        step: control.step,
        ...service,
        state: judged.state,
        says: judged.says ?? control.title,
        fields: fieldRefsOf(control, spec, at.service.name),
      });
    }
  }
  findings.sort((a, b) => Number(a.state === 'weakened') - Number(b.state === 'weakened') || STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
  return { questions, findings, conflicts: conflictsOf(spec), breakages: breakagesOf(spec), attacks: attempted(held) };
}

/** Fields that contradict or cancel each other, errors first. */
export function conflictsOf(spec: Spec): FoundConflict[] {
  const found: FoundConflict[] = [];
  for (const [id, { rules, severity, scope, source, find }] of conflicts) {
    for (const service of scope === 'project' ? spec.services.slice(0, 1) : spec.services) {
      for (const clash of find(spec, service, workloadOf(service))) {
        found.push({ ...clash, conflict: id, rules, severity, source, ...(scope === 'service' && { service: service.name }) });
      }
    }
  }
  return found.sort((a, b) => Number(a.severity === 'warn') - Number(b.severity === 'warn'));
}

/** Every attack tried on every service of the Spec. */
function attempted(spec: Spec): FoundAttack[] {
  return spec.services.flatMap((service) => {
    const scene = { spec, service, workload: workloadOf(service) };
    return [...attacks].map(([attack, { verdict, halves }]) => {
      const met = verdict(scene);
      const relied = met.outcome === 'stopped' ? [] : halves.flatMap(({ taken }, index) => (taken(scene) ? [index] : []));
      return { ...met, attack, service: service.name, halves: relied };
    });
  });
}

/** Every breakage predicted for these services of the Spec. */
export function breakagesOf(spec: Spec, services: readonly Service[] = spec.services): FoundBreakage[] {
  return services.flatMap((service) => {
    const scene = { spec, service, workload: workloadOf(service) };
    return [...breakages].flatMap(([breakage, definition]) => {
      const { title, family, wrong } = definition;
      const refusal = predicted(definition, scene);
      return refusal ? [{ title, family, wrong, ...refusal, breakage, service: service.name }] : [];
    });
  });
}
