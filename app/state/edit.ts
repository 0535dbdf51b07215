/** Texts that somebody types over a file of the plan: text to Spec to the other files and the questions. */
import { renamedBases } from '../core/bases.ts';
import type { Writer } from '../core/formats/format.ts';
import { textOf } from '../core/formats/statements.ts';
import { writers } from '../core/formats/writers.ts';
import { equal } from '../core/spec/diff.ts';
import { say } from '../languages/say.ts';
import { type File, filesOf } from './judged.ts';
import { lens } from './lens.ts';
import { applyEdit, redo, type Step, setDraft, undo, usePlan } from './plan.ts';

/** What is typed without a longer pause is one step of the history; milliseconds. */
const PAUSE = 1000;
let last = { file: '', at: Number.NEGATIVE_INFINITY };

const textIn = ({ spec, bases }: Pick<Step, 'spec' | 'bases'>, id: string): string | undefined => {
  const file = filesOf(spec, bases).find((one) => one.id === id);
  return file && textOf(file.lines);
};

/**
 * Takes an edited text over. One that cannot be read is kept as a draft: the last good Spec stands, and so do the
 * files. An edit that leads back to the state before the last step, or forward to one that was undone, is that undo
 * or redo. The reading half of the formats must be here (`loadLens`).
 */
export function editText({ id, format, service, path }: Pick<File, 'id' | 'format' | 'service' | 'path'>, text: string): void {
  const { spec, bases, drafts, past, future } = usePlan.getState();
  const stands = textIn({ spec, bases }, id);
  const draft = drafts[id];
  if (text === stands) {
    if (draft) setDraft(id, undefined);
    return;
  }
  const was = draft?.was ?? stands;
  const result = lens().absorb(spec, format, service, text, was);
  if ('errors' in result) {
    setDraft(id, { text, was: was ?? '', errors: result.errors });
    return;
  }
  if (draft) setDraft(id, undefined);
  const label = `Edit ${path}`;
  const isThere = (step: Step): boolean => equal(step.spec, result.spec) && textIn(step, id) === text;
  const back = past.length - past.findLastIndex(isThere);
  const forth = future.findIndex(isThere) + 1;
  const isOwn = (steps: readonly Step[]): boolean => steps.every((step, index) => index === 0 || step.label === label);
  if (back <= past.length && isOwn(past.slice(-back))) for (let step = 0; step < back; step++) undo();
  else if (forth > 0 && isOwn(future.slice(0, forth))) for (let step = 0; step < forth; step++) redo();
  else {
    const others = [...result.renamed].reduce((all, [from, to]) => renamedBases(all, from, to), bases);
    const { [id]: _, ...rest } = others;
    const isOurs = text === textOf((writers.get(format) as Writer).write(result.spec, service));
    const now = performance.now();
    applyEdit(result.spec, isOurs ? rest : { ...rest, [id]: text }, label, last.file === id && now - last.at < PAUSE);
    last = { file: id, at: now };
  }
}

/** Drops the draft of a file: the text is what the plan says again. */
export const dropDraft = (id: string): void => setDraft(id, undefined);

/** Writes a file anew, without the text of somebody's own that stood there; a step of the history. */
export function writeAnew({ id, path }: Pick<File, 'id' | 'path'>): void {
  const { spec, bases } = usePlan.getState();
  const { [id]: _, ...rest } = bases;
  setDraft(id, undefined);
  applyEdit(spec, rest, say`Write ${path} anew`, false);
}
