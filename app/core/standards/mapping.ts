/** Which controls answer which item, turned round from what the controls cite. */
import { controls } from '../controls/registry.ts';
import type { Standard } from './standard.ts';

const known = new WeakMap<Standard, ReadonlyMap<string, readonly string[]>>();

function mapped(standard: Standard): ReadonlyMap<string, readonly string[]> {
  const answering = new Map<string, string[]>();
  const add = (item: string, control: string) => {
    const list = answering.get(item) ?? [];
    answering.set(item, list.includes(control) ? list : [...list, control]);
  };
  for (const [id, { sources }] of controls) for (const source of sources) for (const item of standard.cited(source)) add(item, id);
  for (const { id, controls: more = [] } of standard.items) for (const control of more) add(id, control);
  return answering;
}

/** The ids of the controls that answer each item, in the order of the wizard. */
export function mappingOf(standard: Standard): ReadonlyMap<string, readonly string[]> {
  const mapping = known.get(standard) ?? mapped(standard);
  known.set(standard, mapping);
  return mapping;
}
