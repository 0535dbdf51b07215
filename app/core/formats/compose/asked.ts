/** What the tests of this format ask of a text: what it states, and what it is with a change in it. */
import { patchRun } from '../../spec/edit.ts';
import { fieldOf } from '../../spec/fields.ts';
import type { Run, Spec } from '../../spec/spec.ts';
import { stated } from '../../spec/stated.ts';
import { textOf } from '../statements.ts';
import compose from './format.ts';

export const put = (spec: Spec, text?: string): string => textOf(compose.put(spec, spec.services[0]?.name ?? '', text));
export const get = (text: string): Spec => {
  const { spec, errors } = compose.get(text);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return spec;
};
export const runOf = (text: string, service = 'web'): Run | undefined => get(text).services.find(({ name }) => name === service)?.run;
export const web = (...lines: readonly string[]): string =>
  `services:\n  web:\n    image: nginx\n${lines.map((line) => `    ${line}\n`).join('')}`;
export const expressed = (spec: Spec) => new Map([...stated(spec)].filter(([ref]) => compose.treatments[fieldOf(ref)] === 'prints'));
/** The text after this change of the first service. */
export const changed = (text: string, changes: { readonly [L in keyof Run]?: Run[L] | undefined }, service = 'web'): string =>
  put(patchRun(get(text), service, changes), text);
