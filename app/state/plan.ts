/** What the person said: the Spec and its history. What follows from it is computed, never kept here. */
import { create } from 'zustand';
import type { Answer } from '../core/controls/control.ts';
import { controls } from '../core/controls/registry.ts';
import { recommend, respond, withoutService, withService } from '../core/recommend.ts';
import { equal } from '../core/spec/diff.ts';
import { renameProjectOf, renameServiceOf } from '../core/spec/rename.ts';
import type { Spec } from '../core/spec/spec.ts';
import { workloads } from '../core/workloads/registry.ts';

/** One step of the history: the Spec before a change, and the change's name for "Undo: ...". */
export interface Step {
  readonly spec: Spec;
  readonly label: string;
}

interface Plan {
  readonly spec: Spec;
  /** The Spec before the last change; the same as `spec` before the first. */
  readonly before: Spec;
  /** Name of the last change. */
  readonly label: string;
  /** The question that the last change answered, if it was an answer; for a service, or for any if it is the project's. */
  readonly asked?: { readonly control: string; readonly service: string } | undefined;
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const LONGEST_HISTORY = 200;
const first = recommend([...workloads.keys()][0] as string);

export const usePlan = create<Plan>(() => ({ spec: first, before: first, label: '', past: [], future: [] }));

/** Puts a Spec in force as one step of the history. A Spec equal to the one in force changes nothing. */
export function applySpec(spec: Spec, label: string, asked?: Plan['asked']): void {
  const plan = usePlan.getState();
  if (equal(spec, plan.spec)) return;
  usePlan.setState({
    spec,
    before: plan.spec,
    label,
    asked,
    past: [...plan.past.slice(1 - LONGEST_HISTORY), { spec: plan.spec, label }],
    future: [],
  });
}

/**
 * Answers a question for a service. The answer must be acceptable: the form checks it before.
 * @param goesOn the answer continues the last one, as the letters of one word do: both are one step of the history
 */
export function answer(id: string, service: string, value: Answer, goesOn = false): void {
  const { spec, before, label, past, future } = usePlan.getState();
  const control = controls.get(id);
  if (!control) throw new Error(`no control ${JSON.stringify(id)}`);
  applySpec(respond(spec, id, service, value), control.title, { control: id, service });
  if (goesOn && label === control.title && future.length === 0) usePlan.setState({ before, past });
}

/** Starts a plan from scratch: it is a step of the history too, so that nothing is lost. */
export const startFrom = (workload: string): void =>
  applySpec(recommend(workload), `Start from ${workloads.get(workload)?.title ?? workload}`);
export const addService = (workload: string): void =>
  applySpec(withService(usePlan.getState().spec, workload), `Add ${workloads.get(workload)?.title ?? workload}`);
export const removeService = (name: string): void => applySpec(withoutService(usePlan.getState().spec, name), `Remove ${name}`);
export const renameService = (from: string, to: string): void =>
  applySpec(renameServiceOf(usePlan.getState().spec, from, to), `Rename ${from} to ${to}`);
export const renameProject = (to: string): void => applySpec(renameProjectOf(usePlan.getState().spec, to), `Rename the project to ${to}`);

export function undo(): void {
  const { spec, past, future } = usePlan.getState();
  const last = past.at(-1);
  if (!last) return;
  usePlan.setState({
    spec: last.spec,
    before: spec,
    label: `Undo: ${last.label}`,
    asked: undefined,
    past: past.slice(0, -1),
    future: [{ spec, label: last.label }, ...future],
  });
}

export function redo(): void {
  const { spec, past, future } = usePlan.getState();
  const [next, ...rest] = future;
  if (!next) return;
  usePlan.setState({
    spec: next.spec,
    before: spec,
    label: next.label,
    asked: undefined,
    past: [...past, { spec, label: next.label }],
    future: rest,
  });
}
