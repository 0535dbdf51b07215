import type { Stage } from '../../formats/dockerfile/stages.ts';

/** Images from outside that stages are built on; one that only the build knows is none. */
export const bases = (stages: readonly Stage[]): { readonly resolved: string; readonly from: number }[] =>
  stages.flatMap(({ resolved, from, parent }) =>
    parent === undefined && resolved !== undefined && resolved !== 'scratch' ? [{ resolved, from }] : [],
  );
