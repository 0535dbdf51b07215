/** What a Spec says, field by field. */
import { FIELDS, type FieldId, type FieldRef, fieldRef } from './fields.ts';
import type { Spec } from './spec.ts';

/** Ids by part and leaf: made once, for they are keys of maps. */
const IDS: Record<string, Record<string, FieldId>> = {};
for (const field of FIELDS) {
  const [part = '', leaf = ''] = field.split('.');
  IDS[part] = { ...IDS[part], [leaf]: field };
}

/** Every field that the Spec states, with its value. Order: project, services, networks, volumes, host, supply. */
export function stated(spec: Spec): Map<FieldRef, unknown> {
  const found = new Map<FieldRef, unknown>();
  const put = (part: string, value: object, instance?: string) => {
    for (const leaf in value) {
      const [field, stands] = [IDS[part]?.[leaf], value[leaf as keyof typeof value]];
      if (field !== undefined && stands !== undefined) found.set(fieldRef(field, instance), stands);
    }
  };
  put('project', spec.project);
  for (const { build, run, ...service } of spec.services) {
    put('service', service, service.name);
    put('build', build, service.name);
    put('run', run, service.name);
  }
  for (const network of spec.networks) put('network', network, network.name);
  for (const volume of spec.volumes) put('volume', volume, volume.name);
  put('host', spec.host);
  put('supply', spec.supply);
  return found;
}
