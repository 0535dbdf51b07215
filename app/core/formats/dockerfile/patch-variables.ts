/** The environment of a plan written into the ENV instructions of a text: one variable at a time, in the plan's order. */
import type { EnvironmentVariable } from '../../spec/spec.ts';
import type { Job } from './job.ts';
import { rankOf } from './spot.ts';
import { variableLine } from './steps.ts';
import type { Variable } from './values.ts';
import { type Escape, wordsOf } from './words.ts';

/** Takes variables out of an instruction; the last one takes the instruction along. */
function drop({ nodes }: Job, index: number, gone: readonly Variable[]): void {
  const node = nodes.at(index);
  if (!node) return;
  const names = gone.map(({ name }) => name);
  const old = gone.some(({ word }) => word === undefined);
  const words = wordsOf(node.instruction.text, nodes.mark, node.instruction.argsFrom).map(({ raw }) => raw);
  const kept = old ? [] : words.filter((raw) => !names.includes(raw.slice(0, raw.indexOf('='))));
  if (kept.length === 0) nodes.remove(node);
  else nodes.write(node, `ENV ${kept.join(node.text.includes('\n') ? ` ${nodes.mark}\n    ` : ' ')}`);
}

const dropName = (job: Job, name: string): void => {
  const all = job.have.variables.filter((variable) => variable.name === name);
  for (const index of new Set(all.map((variable) => variable.index)))
    drop(
      job,
      index,
      all.filter((variable) => variable.index === index),
    );
};

/** A new value where the variable is set last. */
function change({ nodes }: Job, { index, word, name }: Variable, variable: EnvironmentVariable): void {
  const node = nodes.at(index);
  if (!node) return;
  const line = variableLine(variable, nodes.mark);
  if (!word) {
    nodes.write(node, `ENV ${line}`);
    return;
  }
  const now = wordsOf(node.instruction.text, nodes.mark, node.instruction.argsFrom).findLast(({ raw }) => raw.startsWith(`${name}=`));
  if (now) nodes.change(node, [{ from: now.from, to: now.to, insert: line }]);
}

/** A new variable next to the one that it follows or precedes; in the same instruction where that has more on that side. */
function beside({ nodes }: Job, name: string, line: string, after: boolean): void {
  const node = nodes.all.findLast(
    ({ text, instruction }) => instruction.keyword === 'ENV' && text.includes(name) && namesOf(instruction.args, nodes.mark).includes(name),
  );
  if (!node) return;
  const words = wordsOf(node.instruction.text, nodes.mark, node.instruction.argsFrom);
  const word = words.find(({ raw }) => raw.startsWith(`${name}=`));
  const atEdge = !word || word === (after ? words.at(-1) : words[0]);
  if (atEdge) nodes.insert(nodes.all.indexOf(node) + (after ? 1 : 0), [nodes.make([`ENV ${line}`], node.stage)]);
  else if (after) nodes.change(node, [{ from: word.to, to: word.to, insert: ` ${line}` }]);
  else nodes.change(node, [{ from: word.from, to: word.from, insert: `${line} ` }]);
}
const namesOf = (args: string, mark: Escape): string[] =>
  wordsOf(args, mark).map(({ raw }) => (raw.includes('=') ? raw.slice(0, raw.indexOf('=')) : raw));

/** Which of the wanted variables can stay where they are: they stand in the wanted order already. */
function inOrder(job: Job, wanted: readonly EnvironmentVariable[]): Map<string, Variable> {
  const staying = new Map<string, Variable>();
  let reached = -1;
  for (const { name } of wanted) {
    const at = job.have.variables.findLastIndex((variable) => variable.name === name);
    if (at <= reached) continue;
    staying.set(name, job.have.variables[at] as Variable);
    reached = at;
  }
  return staying;
}

export function patchVariables(job: Job): void {
  const { have, want, nodes, spot } = job;
  const before = have.build.environment ?? [];
  const wanted = want.build.environment ?? [];
  if (JSON.stringify(before) === JSON.stringify(wanted)) return;
  const staying = inOrder(job, wanted);
  const names = new Set(wanted.map(({ name }) => name));
  for (const { name } of before) if (!names.has(name)) dropName(job, name);
  for (const { name } of wanted) if (!staying.has(name)) dropName(job, name);

  const placed = new Set(staying.keys());
  wanted.forEach((variable, position) => {
    const place = staying.get(variable.name);
    if (place) {
      if (place.value !== variable.value) change(job, place, variable);
      return;
    }
    const earlier = wanted.slice(0, position).findLast(({ name }) => placed.has(name));
    const later = wanted.slice(position + 1).find(({ name }) => placed.has(name));
    const line = variableLine(variable, nodes.mark);
    const near = earlier ?? later;
    if (near) beside(job, near.name, line, near === earlier);
    else spot.insert(rankOf('environment'), [nodes.make([`ENV ${line}`], spot.stage)]);
    placed.add(variable.name);
  });
}
