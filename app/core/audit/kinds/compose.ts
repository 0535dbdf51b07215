import compose from '../../formats/compose/format.ts';
import type { Reading } from '../../formats/format.ts';
import type { Found } from '../finding.ts';
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

/** Files from before `services:`; today's compose refuses them, and what they say still counts. */
function fromBefore(text: string): Found[] | undefined {
  const reading = compose.get(`services:\n${text.replace(/^/gm, '  ')}`);
  const isOne = reading.errors.length === 0 && reading.spec.services.some(({ run: { image } }) => image !== undefined);
  return isOne ? found(reading).map((one) => ({ ...one, line: Math.max(1, one.line - 1) })) : undefined;
}

const found = (reading: Reading): Found[] => foundIn(onDefaultNetwork(reading), compose.treatments);

function find(given: string): Found[] {
  const text = withDefaults(given);
  const reading = compose.get(text);
  return (reading.errors.length > 0 && !/^services\s*:/m.test(text) ? fromBefore(text) : undefined) ?? found(reading);
}

export default defineKind({
  title: 'Compose file',
  format: compose,
  longest: 2 ** 20,
  find,
});
