/** Where fields stand in a text, and what it says of them that only a run knows. */
import type { NotUnderstood, Place, Reading } from '../formats/format.ts';
import { Lines } from '../formats/placed.ts';
import { type FieldId, type FieldRef, fieldRef, instanceOf } from '../spec/fields.ts';

/** The field that names what has this one. */
const nameField = (ref: FieldRef): FieldId =>
  (/^(?:network|volume)\./.test(ref) ? `${ref.split('.', 1)[0]}.name` : 'service.name') as FieldId;
const NOTHING: readonly NotUnderstood[] = [];

export class Places {
  readonly #reading: Reading;
  readonly #lines: Lines;
  #unread: Map<FieldRef, NotUnderstood[]> | undefined;

  constructor(reading: Reading, text: string) {
    this.#reading = reading;
    this.#lines = new Lines(text);
    for (const one of reading.notUnderstood)
      for (const field of one.fields ?? []) {
        this.#unread ??= new Map();
        const known = this.#unread.get(field);
        if (known) known.push(one);
        else this.#unread.set(field, [one]);
      }
  }

  /** Whether some of these fields stands nowhere, and something stands in its place that was not understood. */
  isUnclear(refs: readonly FieldRef[]): boolean {
    return this.#unread !== undefined && refs.some((ref) => !this.#reading.at.has(ref)) && this.unread(refs).length > 0;
  }

  unread(refs: readonly FieldRef[]): readonly NotUnderstood[] {
    const unread = this.#unread;
    return unread ? [...new Set(refs.flatMap((ref) => unread.get(ref) ?? NOTHING))] : NOTHING;
  }

  /** The place of an offset. */
  of(offset: number): Place {
    return this.#lines.place(offset);
  }

  /** The first of these fields that stands somewhere, else its heading, else the name of what has it, else the service. */
  place(refs: readonly FieldRef[], { entry, service }: { readonly entry?: number | undefined; readonly service: string }): Place {
    const { at, entries, columns, near } = this.#reading;
    for (const ref of refs) {
      const line = (entry === undefined ? undefined : entries?.get(ref)?.[entry]) ?? at.get(ref)?.[0];
      if (line !== undefined) return this.on(line, columns?.get(ref)?.[entry ?? 0]);
    }
    for (const ref of refs) {
      const heading = near?.get(ref);
      if (heading !== undefined) return this.on(heading);
    }
    const owners = [...refs.map((ref) => fieldRef(nameField(ref), instanceOf(ref))), fieldRef('service.name', service)];
    const own = owners.find((ref) => at.has(ref)) ?? owners.find((ref) => near?.has(ref)) ?? '';
    return this.on(at.get(own)?.[0] ?? near?.get(own) ?? 1, columns?.get(own)?.[0]);
  }

  /** Where the statement on this line begins, unless it is known better. */
  on(line: number, column?: number): Place {
    return { line, column: column ?? this.#lines.indent(line) + 1 };
  }
}
