import { type Changes, changesBetween } from '../../core/changes.ts';
import { type Control, STEPS } from '../../core/controls/control.ts';
import { controls, ownerOf } from '../../core/controls/registry.ts';
import type { Line } from '../../core/formats/format.ts';
import { type FieldRef, fieldOf, instanceOf } from '../../core/spec/fields.ts';
import type { File } from '../../state/judged.ts';
import { go } from '../../state/view.ts';
import type { CodeLine } from '../../ui/code/CodeView.tsx';

/** Whose decision a line is. */
export interface Decision {
  readonly id: string;
  readonly control: Control;
  readonly field: FieldRef;
}

/** The owner of the first field that the line states. */
export function decisionOf(line: Line | undefined): Decision | undefined {
  const field = line?.fields[0];
  const id = field === undefined ? undefined : ownerOf.get(fieldOf(field));
  const control = id === undefined ? undefined : controls.get(id);
  return field === undefined || id === undefined || control === undefined ? undefined : { id, control, field };
}

/** Opens the page of a decision at its question. */
export function goToQuestion({ id, control, field }: Decision): void {
  const service = control.scope === 'service' ? instanceOf(field) : undefined;
  go({ screen: 'plan', step: control.step, control: id, ...(service !== undefined && { service }) });
}

const texts = (file: File | undefined): string[] => file?.lines.map(({ text }) => text) ?? [];

/** What the last change did to a file. */
export const changesOf = (now: File, before: readonly File[]): Changes =>
  changesBetween(texts(before.find(({ id }) => id === now.id)), texts(now));

/** The lines of a file as the screen shows them; `pointed` is the question or line that is pointed at. */
export function shownLines(file: File, changed: ReadonlySet<number>, pointed: string | undefined): CodeLine[] {
  return file.lines.map((line, index) => {
    const step = decisionOf(line)?.control.step;
    return {
      text: line.text,
      changed: changed.has(index + 1),
      lit: pointed !== undefined && line.fields.some((field) => ownerOf.get(fieldOf(field)) === pointed),
      step: step && STEPS.indexOf(step) + 1,
    };
  });
}

/** Formats in the order in which people want to see what an answer does. */
const TELLING = ['compose', 'dockerfile', 'run'];

/**
 * The file to show while nobody has picked one: where the last answer is seen, so that every answer is seen somewhere.
 * A file that was picked stays.
 */
export function fileInView(files: readonly File[], before: readonly File[], picked: string | undefined): File | undefined {
  const chosen = files.find(({ id }) => id === picked);
  if (chosen) return chosen;
  const rank = ({ format }: File) => (TELLING.includes(format) ? TELLING.indexOf(format) : TELLING.length);
  const order = [...files].sort((a, b) => rank(a) - rank(b));
  return order.find((file) => changesOf(file, before).count > 0) ?? order[0];
}
