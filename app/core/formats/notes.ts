/** What a reading finds on the way: the lines that state each field, and what was not understood. */
import type { FieldRef } from '../spec/fields.ts';
import type { NotUnderstood, Reading } from './format.ts';
import type { Lines, Placed } from './placed.ts';

export class Notes {
  readonly lines: Lines;
  readonly #at = new Map<FieldRef, number[]>();
  readonly #near = new Map<FieldRef, number>();
  readonly #notUnderstood: NotUnderstood[] = [];

  constructor(lines: Lines) {
    this.lines = lines;
  }

  /** One line a value, so that the lines of a list are those of its entries. */
  states(placed: Placed, ref: FieldRef): void {
    const lines = this.#at.get(ref) ?? [];
    lines.push(this.lines.line(placed.from));
    this.#at.set(ref, lines);
  }
  /** Here it would stand, or here it is said that it has its default. */
  near(placed: Placed, ref: FieldRef): void {
    this.#near.set(ref, this.lines.line(placed.from));
  }
  /** `refs` are the fields that it may say something of. */
  note(placed: Placed, because: string, fails: 'open' | 'closed', refs: readonly FieldRef[] = []): void {
    this.#notUnderstood.push({ ...this.lines.note(placed, because, fails), ...(refs.length > 0 && { fields: refs }) });
  }
  get found(): Pick<Reading, 'at' | 'entries' | 'near' | 'notUnderstood'> {
    return { at: this.#at, entries: this.#at, near: this.#near, notUnderstood: this.#notUnderstood };
  }
}
