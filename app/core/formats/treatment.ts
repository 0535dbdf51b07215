/** One treatment for many fields, for the halves of the Spec that a format does not answer for. */
import type { FieldId } from '../spec/fields.ts';
import type { Treatment } from './format.ts';

export const everyOne = <F extends FieldId>(fields: readonly F[], treatment: Treatment): Record<F, Treatment> =>
  Object.fromEntries(fields.map((field) => [field, treatment])) as Record<F, Treatment>;
