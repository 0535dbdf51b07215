/** A Spec of somebody's texts as the schema takes it: what a plan cannot hold is left out, and told. */
import { say } from '../../languages/say.ts';
import { fieldTitle } from '../controls/registry.ts';
import type { FieldId } from '../spec/fields.ts';
import { held } from '../spec/held.ts';
import { type Part, parseSpec } from '../spec/schema.ts';
import type { Spec } from '../spec/spec.ts';

/** @returns the Spec and a sentence for each thing that is left out; undefined when nothing of it can be a plan */
export function heldBySchema(given: Spec): { readonly spec: Spec; readonly leftOut: readonly string[] } | undefined {
  const leftOut: string[] = [];
  const hold = <T extends object>(part: Part, value: T, name?: string): T => {
    const { value: left, leftOut: gone } = held(part, value);
    for (const { leaf, says } of gone) {
      const what = `${fieldTitle(`${part}.${leaf}` as FieldId)}${name === undefined ? '' : ` of ${name}`}`;
      leftOut.push(say`${what}: no plan can hold it, so it stays in the file alone. ${says}`);
    }
    return left;
  };
  const spec = {
    ...given,
    services: given.services.map((one) => ({ ...one, build: hold('build', one.build, one.name), run: hold('run', one.run, one.name) })),
    networks: given.networks.map((one) => hold('network', one, one.name)),
    volumes: given.volumes.map((one) => hold('volume', one, one.name)),
    host: hold('host', given.host),
  };
  const parsed = parseSpec(spec);
  return 'spec' in parsed ? { spec: parsed.spec, leftOut } : undefined;
}
