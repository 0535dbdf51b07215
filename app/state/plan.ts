/**
 * What the person said: the Spec, the texts of their own that its files are written into, and the history of both.
 * What follows from it is computed, never kept here.
 */
import { create } from 'zustand';
import { type Bases, NO_BASES, renamedBases } from '../core/bases.ts';
import type { Answer } from '../core/controls/control.ts';
import { controls } from '../core/controls/registry.ts';
import type { NotUnderstood } from '../core/formats/format.ts';
import { recommend, respond, withoutService, withService } from '../core/recommend.ts';
import { equal } from '../core/spec/diff.ts';
import { renameProjectOf, renameServiceOf } from '../core/spec/rename.ts';
import type { Spec } from '../core/spec/spec.ts';
import { workloads } from '../core/workloads/registry.ts';
import { say } from '../languages/say.ts';
import { loadLens } from './lens.ts';

/** One step of the history: the Spec and the texts before a change, and the change's name for "Undo: ...". */
export interface Step {
  readonly spec: Spec;
  readonly bases: Bases;
  readonly label: string;
  /** The change put another plan in force. */
  readonly isWhole?: boolean;
}

/** A text that cannot be read: it stays in the editor, and the last good Spec stands. */
export interface Draft {
  readonly text: string;
  /** The text that it was made from. What was answered since is written into it when it reads again. */
  readonly was: string;
  readonly errors: readonly NotUnderstood[];
}

interface Plan {
  readonly spec: Spec;
  /** Where there are some, the reading half of the formats is here. */
  readonly bases: Bases;
  /** By file id; no part of the history. */
  readonly drafts: { readonly [file: string]: Draft };
  /** The Spec before the last change; the same as `spec` before the first. */
  readonly before: Spec;
  readonly basesBefore: Bases;
  /** Name of the last change. */
  readonly label: string;
  /** The question that the last change answered, if it was an answer; for a service, or for any if it is the project's. */
  readonly asked?: { readonly control: string; readonly service: string } | undefined;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const LONGEST_HISTORY = 200;
const first = recommend([...workloads.keys()][0] as string);

export const usePlan = create<Plan>(() => ({
  spec: first,
  bases: NO_BASES,
  drafts: {},
  before: first,
  basesBefore: NO_BASES,
  label: '',
  past: [],
  future: [],
}));

/** Puts a Spec and its texts in force as one step of the history. What is equal to what is in force changes nothing. */
function apply(spec: Spec, bases: Bases, label: string, asked?: Plan['asked'], isWhole = false): void {
  const plan = usePlan.getState();
  if (equal(spec, plan.spec) && equal(bases, plan.bases)) return;
  usePlan.setState({
    spec,
    bases,
    before: plan.spec,
    basesBefore: plan.bases,
    label,
    asked,
    past: [...plan.past.slice(1 - LONGEST_HISTORY), { spec: plan.spec, bases: plan.bases, label, isWhole }],
    future: [],
  });
}

/** Puts a Spec in force; the texts stay, and what it changes is written into them. */
export const applySpec = (spec: Spec, label: string, asked?: Plan['asked']): void => apply(spec, usePlan.getState().bases, label, asked);

/**
 * Puts another plan in force with the texts that came with it, as one step; drafts of the plan before it are dropped.
 * Line by line it is compared with itself: how it differs from another plan is no change of its files.
 */
export async function applyPlan(spec: Spec, bases: Bases, label: string): Promise<void> {
  if (Object.keys(bases).length > 0) await loadLens();
  apply(spec, bases, label, undefined, true);
  usePlan.setState(({ spec: before, bases: basesBefore }) => ({ drafts: {}, before, basesBefore }));
}

/**
 * What follows from an edited text.
 * @param goesOn it continues the last edit without a pause: both are one step of the history
 */
export function applyEdit(spec: Spec, bases: Bases, label: string, goesOn: boolean): void {
  const { before, basesBefore, label: last, past, future } = usePlan.getState();
  apply(spec, bases, label);
  if (goesOn && last === label && past.length > 0 && future.length === 0) usePlan.setState({ before, basesBefore, past });
}

export const setDraft = (file: string, draft: Draft | undefined): void =>
  usePlan.setState(({ drafts }) => {
    const { [file]: _, ...others } = drafts;
    return { drafts: draft ? { ...others, [file]: draft } : others };
  });

/**
 * Answers a question for a service. The answer must be acceptable: the form checks it before.
 * @param goesOn the answer continues the last one, as the letters of one word do: both are one step of the history
 */
export function answer(id: string, service: string, value: Answer, goesOn = false): void {
  const { spec, before, basesBefore, label, past, future } = usePlan.getState();
  const control = controls.get(id);
  if (!control) throw new Error(`no control ${JSON.stringify(id)}`);
  applySpec(respond(spec, id, service, value), control.title, { control: id, service });
  if (goesOn && label === control.title && future.length === 0) usePlan.setState({ before, basesBefore, past });
}

/** Starts a plan from scratch: it is a step of the history too, so that nothing is lost. */
export function startFrom(workload: string): void {
  apply(recommend(workload), NO_BASES, say`Start from ${workloads.get(workload)?.title ?? workload}`, undefined, true);
  usePlan.setState({ drafts: {} });
}
export const addService = (workload: string): void =>
  applySpec(withService(usePlan.getState().spec, workload), say`Add ${workloads.get(workload)?.title ?? workload}`);
export function removeService(name: string): void {
  const { spec, bases } = usePlan.getState();
  apply(withoutService(spec, name), renamedBases(bases, name), say`Remove ${name}`);
}
export function renameService(from: string, to: string): void {
  const { spec, bases } = usePlan.getState();
  apply(renameServiceOf(spec, from, to), renamedBases(bases, from, to), say`Rename ${from} to ${to}`);
}
export const renameProject = (to: string): void =>
  applySpec(renameProjectOf(usePlan.getState().spec, to), say`Rename the project to ${to}`);

export function undo(): void {
  const { spec, bases, past, future } = usePlan.getState();
  const last = past.at(-1);
  if (!last) return;
  usePlan.setState({
    spec: last.spec,
    bases: last.bases,
    before: spec,
    basesBefore: bases,
    label: say`Undo: ${last.label}`,
    asked: undefined,
    past: past.slice(0, -1),
    future: [{ ...last, spec, bases }, ...future],
  });
}

export function redo(): void {
  const { spec, bases, past, future } = usePlan.getState();
  const [next, ...rest] = future;
  if (!next) return;
  usePlan.setState({
    spec: next.spec,
    bases: next.bases,
    before: spec,
    basesBefore: bases,
    label: next.label,
    asked: undefined,
    past: [...past, { ...next, spec, bases }],
    future: rest,
  });
}
