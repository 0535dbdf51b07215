import { STEPS } from '../../core/controls/control.ts';
import { controls, ownerOf } from '../../core/controls/registry.ts';
import type { Line } from '../../core/formats/format.ts';
import { type FieldRef, fieldOf, instanceOf } from '../../core/spec/fields.ts';
import type { File } from '../../state/judged.ts';
import type { CodeLine } from '../../ui/code/CodeView.tsx';
import { changedLines } from '../../ui/code/changes.ts';

/** Whose decision a line is: the owner of the first field it states. */
export function decisionOf(
  line: Line | undefined,
): { readonly control: string; readonly field: FieldRef; readonly service: string | undefined } | undefined {
  const field = line?.fields[0];
  const control = field === undefined ? undefined : ownerOf.get(fieldOf(field));
  return field === undefined || control === undefined ? undefined : { control, field, service: instanceOf(field) };
}

const texts = (file: File | undefined): string[] => file?.lines.map(({ text }) => text) ?? [];

/** Numbers of the lines that the last change brought. A file that is as it was has none. */
export const changesOf = (now: File, before: readonly File[]): ReadonlySet<number> =>
  changedLines(texts(before.find(({ id }) => id === now.id)), texts(now));

/** The lines of a file as the screen shows them; `pointed` is the question or line that is pointed at. */
export function shownLines(file: File, changed: ReadonlySet<number>, pointed: string | undefined): CodeLine[] {
  return file.lines.map((line, index) => {
    const control = decisionOf(line)?.control;
    const step = control === undefined ? undefined : controls.get(control)?.step;
    return {
      text: line.text,
      changed: changed.has(index + 1),
      lit: pointed !== undefined && line.fields.some((field) => ownerOf.get(fieldOf(field)) === pointed),
      step: step && STEPS.indexOf(step) + 1,
    };
  });
}
