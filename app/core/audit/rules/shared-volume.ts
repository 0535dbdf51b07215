import { say } from '../../../languages/say.ts';
import type { Spec } from '../../spec/spec.ts';
import { defineRule } from '../rule.ts';

/** Names of the services that take each volume and directory of a Spec, in its order. */
function takersOf({ services }: Spec): ReadonlyMap<string, readonly string[]> {
  const takers = new Map<string, string[]>();
  for (const { name, run } of services) {
    const sources = [...(run.volumes ?? []).map(({ volume }) => volume), ...(run.binds ?? []).map(({ source }) => String(source))];
    for (const source of new Set(sources)) {
      const known = takers.get(source);
      if (known) known.push(name);
      else takers.set(source, [name]);
    }
  }
  return takers;
}
/** All services of a Spec ask for the same ones. */
const known = new WeakMap<Spec, ReadonlyMap<string, readonly string[]>>();
function takers(spec: Spec, source: string): readonly string[] {
  const all = known.get(spec) ?? takersOf(spec);
  known.set(spec, all);
  return all.get(source) ?? [];
}

export default defineRule({
  title: say`A volume of several services`,
  reaches: 'neighbours',
  *service({ spec, service, run: { volumes = [], binds = [] } }) {
    const sources = [
      ...volumes.map(({ volume }, entry) => ({ source: volume, entry, fields: ['run.volumes'] as const })),
      ...binds.map(({ source }, entry) => ({ source: String(source), entry, fields: ['run.binds'] as const })),
    ];
    for (const { source, entry, fields } of sources) {
      const other = takers(spec, source).find((name) => name !== service.name);
      if (other !== undefined)
        yield { says: say`${other} uses ${source} too, so one can change what the other reads.`, state: 'weakened', fields, entry };
    }
  },
});
