/** A Spec without what a file or a target does not keep of it. */
import { patchHost, patchNetwork, patchRun } from '../spec/edit.ts';
import { fieldOf, instanceOf } from '../spec/fields.ts';
import type { Spec } from '../spec/spec.ts';
import type { Gap } from './format.ts';

export const keptOf = (spec: Spec, gaps: readonly Gap[]): Spec =>
  gaps.reduce((kept, { field, left }) => {
    const [part = '', leaf = ''] = fieldOf(field).split('.');
    const instance = instanceOf(field) ?? '';
    const change = { [leaf]: left };
    if (part === 'run') return patchRun(kept, instance, change);
    if (part === 'network') return patchNetwork(kept, instance, change);
    return part === 'host' ? patchHost(kept, change) : kept;
  }, spec);
