/** What tables of several controls are checked for. */
import type { DetailValue, Row } from './control.ts';

/** Whether two rows agree in all of these columns, which would be one thing said twice. */
export function repeats(value: DetailValue, ...columns: readonly string[]): boolean {
  const keys = rowsOf(value).map((row) => columns.map((column) => `${row[column]}`).join('\n'));
  return new Set(keys).size < keys.length;
}

export const rowsOf = (value: DetailValue): readonly Row[] => (Array.isArray(value) ? (value as readonly Row[]) : []);
