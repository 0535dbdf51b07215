import { say } from '../../../languages/say.ts';
import compose from '../../formats/compose/format.ts';
import type { Place, Reading } from '../../formats/format.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Found, Tell } from '../finding.ts';
import { findingsOf } from '../stated.ts';
import { defineKind } from './kind.ts';

const DEFAULT = 'default';

/** A service that names no network stands on the one that compose makes for the project. */
export function onDefaultNetwork(spec: Spec): Spec {
  const services = spec.services.map((service) =>
    service.run.networks || service.run.networkMode ? service : { ...service, run: { ...service.run, networks: [DEFAULT] } },
  );
  const known = spec.networks.some(({ name }) => name === DEFAULT);
  return { ...spec, services, networks: known ? spec.networks : [...spec.networks, { name: DEFAULT }] };
}

const shifted = <P extends Place>(place: P): P => ({ ...place, line: Math.max(1, place.line - 1), column: Math.max(1, place.column - 2) });
const lifted = <K>(lines: ReadonlyMap<K, readonly number[]> = new Map()): Map<K, number[]> =>
  new Map([...lines].map(([key, all]) => [key, all.map((line) => Math.max(1, line - 1))]));

/** A file from before `services:` read as if it stood there; today's compose refuses it, and what it says still counts. */
export function fromBefore(text: string): Reading | undefined {
  if (/^services\s*:/m.test(text)) return undefined;
  const reading = compose.get(`services:\n${text.replace(/^/gm, '  ')}`);
  if (reading.errors.length > 0 || reading.spec.services.every(({ run: { image } }) => image === undefined)) return undefined;
  const near = new Map([...(reading.near ?? [])].map(([field, line]) => [field, Math.max(1, line - 1)]));
  return { ...reading, at: lifted(reading.at), entries: lifted(reading.entries), near, notUnderstood: reading.notUnderstood.map(shifted) };
}

const findings = findingsOf(compose.treatments);

function find(text: string, tell?: Tell): Found[] {
  const reading = compose.get(text);
  const read = reading.errors.length > 0 ? (fromBefore(text) ?? reading) : reading;
  return findings(text, { ...read, spec: onDefaultNetwork(read.spec) }, [], tell);
}

export default defineKind({
  title: say`Compose file`,
  format: compose,
  longest: 2 ** 20,
  find,
});
