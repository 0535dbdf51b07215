/** Where fields stand in a text, and what it says of them that only a run knows. */
import type { NotUnderstood, Reading } from '../formats/format.ts';
import { type FieldRef, fieldRef, instanceOf } from '../spec/fields.ts';

export class Places {
  readonly #reading: Reading;
  readonly #unread = new Map<FieldRef, NotUnderstood[]>();

  constructor(reading: Reading) {
    this.#reading = reading;
    for (const one of reading.notUnderstood)
      for (const field of one.fields ?? []) {
        const known = this.#unread.get(field);
        if (known) known.push(one);
        else this.#unread.set(field, [one]);
      }
  }

  isStated(ref: FieldRef): boolean {
    return this.#reading.at.has(ref);
  }

  unread(refs: readonly FieldRef[]): readonly NotUnderstood[] {
    return [...new Set(refs.flatMap((ref) => this.#unread.get(ref) ?? []))];
  }

  /** Line of the first of these fields that stands somewhere, else of its heading, else of the service's name. */
  line(refs: readonly FieldRef[], entry?: number): number {
    const { at, entries, near } = this.#reading;
    for (const ref of refs) {
      const line = (entry === undefined ? undefined : entries?.get(ref)?.[entry]) ?? at.get(ref)?.[0];
      if (line !== undefined) return line;
    }
    const heading = refs.map((ref) => near?.get(ref)).find((line) => line !== undefined);
    if (heading !== undefined) return heading;
    const owner = refs.map(instanceOf).find((name) => name !== undefined);
    return (owner === undefined ? undefined : at.get(fieldRef('service.name', owner))?.[0]) ?? 1;
  }
}
