/** Demands that follow from a standard: one for every control that answers one of its items. */
import { controls } from '../controls/registry.ts';
import { mappingOf } from '../standards/mapping.ts';
import type { Item, Standard } from '../standards/standard.ts';
import type { Demand } from './policy.ts';

/** The numbers of the items are the reason. */
export function demandedBy(
  standard: Standard,
  wanted: (item: Item) => boolean,
  demand: Omit<Demand, 'reason'>,
): { readonly [control: string]: Demand } {
  const mapping = mappingOf(standard);
  const live = standard.items.filter((item) => item.obsolete === undefined && item.only === undefined && wanted(item));
  const entries = [...controls.keys()].flatMap((control): [string, Demand][] => {
    const numbers = live.filter(({ id }) => mapping.get(id)?.includes(control)).map(({ id }) => id);
    return numbers.length > 0 ? [[control, { ...demand, reason: `${standard.title}: ${numbers.join(', ')}.` }]] : [];
  });
  return Object.fromEntries(entries);
}
