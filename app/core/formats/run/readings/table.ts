/** What every flag of the table states: the reading half of its rows. */
import { type BuildField, type FieldRef, fieldRef, type RunField } from '../../../spec/fields.ts';
import { type FlagField, ROWS, type Row } from '../flags.ts';
import type { Names } from '../names.ts';
import { files } from './files.ts';
import { identity } from './identity.ts';
import { network } from './network.ts';
import { privileges } from './privileges.ts';
import type { Reading, Readings } from './reading.ts';
import { resources } from './resources.ts';

const READINGS: Readings<FlagField> = { ...identity, ...privileges, ...resources, ...files, ...network };

const ORDERS = new Map<string, number[]>();
ROWS.forEach(({ field, flag }, order) => {
  for (const spelling of [flag, ...(READINGS[field].also ?? [])]) ORDERS.set(spelling, [...(ORDERS.get(spelling) ?? []), order]);
});

/** The rows that a spelling may belong to, as places in the table; none: no plan holds such a flag. */
export const ordersOf = (flag: string): readonly number[] => ORDERS.get(flag) ?? [];

/** The row that a flag with this value belongs to, and what it states of its field; throws Refused. */
export function readFlag(flag: string, value: string, names: Names): { order: number; field: FlagField; value: unknown } | undefined {
  for (const order of ordersOf(flag)) {
    const { field } = ROWS[order] as Row;
    const found = (READINGS[field] as Reading<unknown>).read(value, names, flag);
    if (found !== undefined) return { order, field, value: found };
  }
  return undefined;
}

/** Flags that no plan holds, and what they have a say in all the same. */
const CONCERNS: ReadonlyMap<string, readonly (RunField | BuildField)[]> = new Map<string, readonly (RunField | BuildField)[]>([
  ['--cpu-quota', ['run.nanoCpus']],
  ['--cpu-period', ['run.nanoCpus']],
  ['--env-file', ['run.environment']],
  ['--health-cmd', ['build.healthcheck']],
  ['--publish-all', ['run.ports']],
  ['--use-api-socket', ['run.engineSockets']],
  ['--volumes-from', ['run.binds', 'run.systemBinds', 'run.engineSockets']],
]);

/** The fields of a service that a flag may say something of. */
export const concernsOf = (flag: string, service: string): FieldRef[] =>
  [...(CONCERNS.get(flag) ?? ordersOf(flag).map((order) => `run.${(ROWS[order] as Row).field}` as const))].map((field) =>
    fieldRef(field, service),
  );
