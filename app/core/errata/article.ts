/** What the tests of the article's errors share: plans, answers and cures, and its `docker run` lines as they are read. */
import type { Answer } from '../controls/control.ts';
import { controls } from '../controls/registry.ts';
import { formats } from '../formats/registry.ts';
import { textOf } from '../formats/statements.ts';
import { type FoundBreakage, type FoundConflict, judge, placeOf, type Question } from '../judge.ts';
import { recommend, respond } from '../recommend.ts';
import { patchBuild, patchRun } from '../spec/edit.ts';
import type { Build, Run, Service, Spec } from '../spec/spec.ts';
import { workloads } from '../workloads/registry.ts';

export const MIB = 1024 ** 2;
const SOURCES = import.meta.glob<string>('../controls/*/explain.md', { eager: true, query: '?raw', import: 'default' });
export const explained = (control: string): string => SOURCES[`../controls/${control}/explain.md`] as string;
export const every = [...workloads.keys()];

export const formatNamed = (id: string) => {
  const format = formats.get(id);
  if (!format) throw new Error(id);
  return format;
};
export const first = (spec: Spec): Service => spec.services[0] as Service;
export const write = (format: string, spec: Spec, service = first(spec).name): string => textOf(formatNamed(format).put(spec, service));
export const read = (format: string, text: string) => formatNamed(format).get(text);
export const answer = (spec: Spec, id: string, given: Answer): Spec => respond(spec, id, first(spec).name, given);
export const question = (spec: Spec, id: string): Question => judge(spec).questions.find(({ control }) => control === id) as Question;
export const refusal = (spec: Spec, id: string, given: Answer) => controls.get(id)?.refuses?.(given, placeOf(spec, first(spec)));
export const advice = (spec: Spec, id: string): Answer => controls.get(id)?.recommend(placeOf(spec, first(spec))).answer as Answer;
export const clash = (spec: Spec, id: string): FoundConflict | undefined => judge(spec).conflicts.find(({ conflict }) => conflict === id);
export const withRun = (of: string, run: Partial<Run>): Spec => {
  const spec = recommend(of);
  return patchRun(spec, first(spec).name, run);
};
export const withBuild = (of: string, build: Partial<Build>): Spec => {
  const spec = recommend(of);
  return patchBuild(spec, first(spec).name, build);
};
export const breakage = (spec: Spec, id: string): FoundBreakage | undefined => judge(spec).breakages.find((found) => found.breakage === id);
/** The service after the cure of a breakage. */
export function mended(spec: Spec, id: string): Run {
  const after = breakage(spec, id)?.cure?.spec;
  if (!after) throw new Error(`${id} has no cure here`);
  if (breakage(after, id)) throw new Error(`${id} stands after its cure`);
  return first(after).run;
}
/** The service after the only cure of a conflict. */
export const cured = (spec: Spec, id: string): Run => {
  const after = clash(spec, id)?.cure?.spec;
  if (!after) throw new Error(`${id} has no cure here`);
  if (clash(after, id)) throw new Error(`${id} stands after its cure`);
  return first(after).run;
};

/** A `docker run` line of the article as the run format reads it. */
export function readRun(flags: string) {
  const text = `docker run ${flags} nginx:1.30.4\n`;
  const { spec, notUnderstood, errors } = read('run', text);
  if (errors.length > 0) throw new Error(`it cannot be read: ${JSON.stringify(errors)}`);
  // Whatever is not understood is not lost: the text is written back as it came.
  if (textOf(formatNamed('run').put(spec, first(spec).name, text)) !== text) throw new Error('it is not written back as it came');
  return { spec, run: first(spec).run, says: notUnderstood.map(({ because }) => because), texts: notUnderstood.map((one) => one.text) };
}
