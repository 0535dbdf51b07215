/** Changes the flags of one command, each where it stands. */

import { type Edit, endingOf } from '../edits.ts';
import type { LocatedCommand, Unit } from './draft.ts';
import { lineStart } from './places.ts';
import type { CommandStatement } from './statement.ts';

/** Thrown when `-dit` has to change in part: the word is taken apart first. */
export class TakeApart {
  readonly unit: Unit;
  constructor(unit: Unit) {
    this.unit = unit;
  }
}

/** What a change of flags has to know of their rows. */
export interface Rows {
  /** The row means the same before and after. */
  readonly isSame: (order: number) => boolean;
  /** Its flag may stand several times and each one counts. */
  readonly isMany: (order: number) => boolean;
  /** The flag as it would be written. */
  readonly meant: (unit: Unit) => readonly string[];
}

/** Where a new flag goes and how it is set apart: on a line of its own where others stand so. */
function separator(text: string, { units }: LocatedCommand): string {
  const alone = units.find(({ from }) => /^[ \t]+$/.test(text.slice(lineStart(text, from), from)));
  const mark = alone && /[ \t]([`^])\r?\n[ \t]*$/.exec(text.slice(0, alone.from))?.[1];
  return alone ? ` ${mark ?? '\\'}${endingOf(text)}${text.slice(lineStart(text, alone.from), alone.from)}` : ' ';
}

/** The edits of one command, flag by flag. */
class FlagEdits {
  readonly edits: Edit[] = [];
  private readonly command: LocatedCommand;
  private readonly gap: string;

  constructor(text: string, command: LocatedCommand) {
    this.command = command;
    this.gap = separator(text, command);
  }

  /** End of the word before this flag. */
  private endBefore({ from }: Unit): number {
    return this.command.ends.findLast((end) => end <= from) ?? this.command.head.to;
  }

  /** End of the flags that stand before this row's in a written command. */
  private endOf(order: number): number {
    const earlier = this.command.units.filter((unit) => unit.order !== undefined && unit.order <= order);
    const nearest = Math.max(...earlier.map((unit) => unit.order ?? 0));
    return earlier.findLast((unit) => unit.order === nearest)?.to ?? this.command.head.to;
  }

  private insert(at: number, flags: readonly string[]): void {
    if (flags.length > 0) this.edits.push({ from: at, to: at, insert: flags.map((flag) => this.gap + flag).join('') });
  }

  private remove(unit: Unit): void {
    if (unit.cluster) throw new TakeApart(unit);
    this.edits.push({ from: this.endBefore(unit), to: unit.to, insert: '' });
  }

  /** Flags that all count: those that are still wanted stay in their order, and new ones come between them. */
  many(order: number, mine: readonly Unit[], wanted: readonly string[], meant: Rows['meant']): void {
    let next = 0;
    for (const unit of mine.filter(({ value }) => value !== undefined)) {
      const texts = meant(unit);
      const found = wanted.findIndex((_, start) => start >= next && texts.every((one, index) => wanted[start + index] === one));
      if (found < 0 || texts.length === 0) this.remove(unit);
      else {
        this.insert(this.endBefore(unit), wanted.slice(next, found));
        next = found + texts.length;
      }
    }
    this.insert(this.endOf(order), wanted.slice(next));
  }

  /** A flag of which the last one counts: that one is changed. */
  once(order: number, mine: readonly Unit[], wanted: string | undefined, meant: Rows['meant']): void {
    const last = mine.at(-1);
    if (wanted === undefined) for (const unit of mine) this.remove(unit);
    else if (!last) this.insert(this.endOf(order), [wanted]);
    else if (last.value === undefined || meant(last)[0] !== wanted) {
      if (last.cluster) throw new TakeApart(last);
      this.edits.push({ from: last.from, to: last.to, insert: wanted });
    }
  }
}

/** The flags of one row as they are written. */
export const textsAt = ({ items }: CommandStatement, order: number): string[] =>
  items.filter((item) => item.order === order).map(({ text }) => text);

/** What has to change in a command so that it means `after` where it meant `before`; throws TakeApart. */
export function commandEdits(text: string, command: LocatedCommand, before: CommandStatement, after: CommandStatement, rows: Rows): Edit[] {
  const { units, head, operand } = command;
  const flags = new FlagEdits(text, command);
  const orders = new Set([...after.items, ...units].flatMap(({ order }) => order ?? []));
  for (const order of [...orders].sort((a, b) => a - b)) {
    if (rows.isSame(order)) continue;
    const wanted = textsAt(after, order);
    const mine = units.filter((unit) => unit.order === order);
    if (rows.isMany(order)) flags.many(order, mine, wanted, rows.meant);
    else flags.once(order, mine, wanted[0], rows.meant);
  }
  return [
    ...(before.head === after.head ? [] : [{ ...head, insert: after.head }]),
    ...flags.edits,
    ...(before.operand === after.operand ? [] : [{ from: operand.from, to: operand.to, insert: after.operand }]),
  ];
}
