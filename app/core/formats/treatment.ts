/** Treatments of many fields at once. */
import { FIELDS, type FieldId } from '../spec/fields.ts';
import type { Treatment, Treatments } from './format.ts';

export const everyOne = <F extends FieldId>(fields: readonly F[], treatment: Treatment): Record<F, Treatment> =>
  Object.fromEntries(fields.map((field) => [field, treatment])) as Record<F, Treatment>;

/** A file that prints these fields and answers for nothing else. */
export const only = (...printed: readonly FieldId[]): Treatments => ({ ...everyOne(FIELDS, 'elsewhere'), ...everyOne(printed, 'prints') });
