/** Every control by its folder's name, in the order of steps and ranks. */
import { type FieldRef, fieldOf, instanceOf } from '../spec/fields.ts';
import { type Control, STEPS } from './control.ts';

const modules = import.meta.glob<Control>('./*/control.ts', { eager: true, import: 'default' });

export const controls: ReadonlyMap<string, Control> = new Map(
  Object.entries(modules)
    .map(([path, control]) => [path.split('/')[1] as string, control] as const)
    .sort(([, a], [, b]) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step) || a.rank - b.rank),
);

/** The control that owns each field. */
export const ownerOf: ReadonlyMap<string, string> = new Map(
  [...controls].flatMap(([id, control]) => control.fields.map((field) => [field, id] as const)),
);

/** What people call a field: the title of its question, with the service, network or volume it belongs to. */
export function fieldTitle(field: FieldRef): string {
  const title = controls.get(ownerOf.get(fieldOf(field)) ?? '')?.title ?? fieldOf(field);
  const instance = instanceOf(field);
  return instance === undefined ? title : `${title} (${instance})`;
}
