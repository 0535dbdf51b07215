import compose from '../../formats/compose/format.ts';
import type { Reading } from '../../formats/format.ts';
import { foundIn } from '../stated.ts';
import { defineKind } from './kind.ts';

/** A variable with a default is that default, as long as nobody sets it; lines stay where they are. */
const withDefaults = (text: string): string => text.replace(/(?<!\$)\$\{[A-Za-z_]\w*:?-([^{}$\n]*)\}/g, '$1');

const DEFAULT = 'default';

/** A service that names no network stands on the one that compose makes for the project. */
function onDefaultNetwork(reading: Reading): Reading {
  const { spec } = reading;
  const services = spec.services.map((service) =>
    service.run.networks || service.run.networkMode ? service : { ...service, run: { ...service.run, networks: [DEFAULT] } },
  );
  const known = spec.networks.some(({ name }) => name === DEFAULT);
  return { ...reading, spec: { ...spec, services, networks: known ? spec.networks : [...spec.networks, { name: DEFAULT }] } };
}

export default defineKind({
  title: 'Compose file',
  find: (text) => foundIn(onDefaultNetwork(compose.get(withDefaults(text))), compose.treatments),
});
