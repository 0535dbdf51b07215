/** Writes a Spec into a shell text: only flags and commands whose meaning differs are touched. */
import type { FieldRef } from '../../spec/fields.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import type { Line } from '../format.ts';
import { linesOf } from '../statements.ts';
import { ROWS } from './flags.ts';
import type { Names } from './names.ts';
import { type Found, imageName, type LocatedCommand, readScript, type Unit } from './read.ts';
import {
  type CommandStatement,
  defaultImage,
  linesOfStatement,
  NAME,
  PROJECT_LINE,
  type Statement,
  severalNetworks,
  statementsOf,
  textsOf,
} from './script.ts';

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Thrown when `-dit` has to change in part: the word is taken apart first. */
class TakeApart {
  readonly unit: Unit;
  constructor(unit: Unit) {
    this.unit = unit;
  }
}

function apply(text: string, edits: readonly Edit[]): string {
  const inOrder = edits.map((edit, place) => ({ ...edit, place })).sort((a, b) => a.from - b.from || a.to - b.to || a.place - b.place);
  let result = '';
  let at = 0;
  for (const { from, to, insert } of inOrder) {
    result += text.slice(at, Math.max(at, from)) + insert;
    at = Math.max(at, to);
  }
  return result + text.slice(at);
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const lineEnd = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
};
const endingOf = (text: string): string => (/^[^\n]*\r\n/.test(text) ? '\r\n' : '\n');
const isWanted = <T>(value: T | undefined): value is T => value !== undefined;

/** Where a new flag goes and how it is set apart: on a line of its own where others stand so. */
function separator(text: string, { units }: LocatedCommand): string {
  const alone = units.find(({ from }) => /^[ \t]+$/.test(text.slice(lineStart(text, from), from)));
  return alone ? ` \\${endingOf(text)}${text.slice(lineStart(text, alone.from), alone.from)}` : ' ';
}

function commandEdits(
  text: string,
  located: LocatedCommand,
  before: CommandStatement,
  after: CommandStatement,
  isSame: (order: number) => boolean,
  names: Names,
): Edit[] {
  const edits: Edit[] = [];
  const gap = separator(text, located);
  const { units, head, operand } = located;
  if (before.head !== after.head) edits.push({ ...head, insert: after.head });
  const isRun = located.key.startsWith('run/');
  const meant = (unit: Unit): string[] =>
    isRun && unit.order !== undefined && ROWS[unit.order] ? textsOf(unit.order, unit.value, names) : [text.slice(unit.from, unit.to)];
  const previousEnd = (unit: Unit): number => located.ends.findLast((end) => end <= unit.from) ?? head.to;
  const remove = (unit: Unit) => {
    if (unit.cluster) throw new TakeApart(unit);
    edits.push({ from: previousEnd(unit), to: unit.to, insert: '' });
  };
  const insert = (at: number, flags: readonly string[]) => {
    if (flags.length > 0) edits.push({ from: at, to: at, insert: flags.map((flag) => gap + flag).join('') });
  };
  /** End of the flags that stand before this row's in a written command. */
  const anchor = (order: number): number => {
    const earlier = units.filter((unit) => unit.order !== undefined && unit.order <= order);
    const nearest = Math.max(...earlier.map((unit) => unit.order ?? 0));
    return earlier.findLast((unit) => unit.order === nearest)?.to ?? head.to;
  };

  const orders = new Set([...after.items, ...units].map(({ order }) => order).filter(isWanted));
  for (const order of [...orders].sort((a, b) => a - b)) {
    if (isSame(order)) continue;
    const wanted = after.items.filter((item) => item.order === order).map((item) => item.text);
    const mine = units.filter((unit) => unit.order === order);
    if (isRun && ROWS[order]?.many === true) {
      let next = 0;
      for (const unit of mine.filter(({ value }) => value !== undefined)) {
        const texts = meant(unit);
        const found = wanted.findIndex((_, start) => start >= next && texts.every((one, index) => wanted[start + index] === one));
        if (found < 0 || texts.length === 0) remove(unit);
        else {
          insert(previousEnd(unit), wanted.slice(next, found));
          next = found + texts.length;
        }
      }
      insert(anchor(order), wanted.slice(next));
      continue;
    }
    const [text0] = wanted;
    const last = mine.at(-1);
    if (text0 === undefined) mine.forEach(remove);
    else if (!last) insert(anchor(order), [text0]);
    else if (last.value === undefined || meant(last)[0] !== text0) {
      if (last.cluster) throw new TakeApart(last);
      edits.push({ from: last.from, to: last.to, insert: text0 });
    }
  }
  if (before.operand !== after.operand) edits.push({ from: operand.from, to: operand.to, insert: after.operand });
  return edits;
}

/** Whole lines where the command has them to itself; else a command that does nothing keeps the shell's grammar. */
function removal(text: string, { from, to }: Range): Edit {
  const start = lineStart(text, from);
  const end = lineEnd(text, to);
  const alone = /^[ \t]*(?:docker (?:network|volume) inspect [^|;&]*(?:2>&1 )?\|\| )?$/.test(text.slice(start, from).replace('2>&1', ''));
  if (alone && /^[ \t\r\n]*$/.test(text.slice(to, end))) return { from: start, to: end, insert: '' };
  return { from, to, insert: ':' };
}

/** Lines of the frame that stand in the text as they are written, and what takes the place of whole commands. */
function locatedLines(
  text: string,
  found: Found,
  before: ReadonlyMap<string, Statement>,
  images: ReadonlyMap<string, string>,
): Map<string, Range> {
  const ranges = new Map<string, Range>();
  const lines = linesOf(text);
  const starts: number[] = [];
  let offset = 0;
  for (const { text: line, end } of lines) {
    starts.push(offset);
    offset += line.length + (end ?? '\n').length;
  }
  starts.push(offset);
  const range = (from: number, count: number): Range => ({ from: starts[from] as number, to: starts[from + count] as number });
  for (const [key, statement] of before) {
    if (!('lines' in statement) || key.startsWith('connect/') || key.startsWith('build/')) continue;
    const at = lines.findIndex((_, start) => statement.lines.every((line, index) => lines[start + index]?.text === line));
    if (at >= 0) ranges.set(key, range(at, statement.lines.length));
  }
  const title = lines.findIndex((line) => PROJECT_LINE.test(line.text));
  if (title >= 0) ranges.set('project', range(title, 1));
  for (const { key, image, from, to } of found.whole) {
    const service = image === undefined ? undefined : images.get(image);
    if (image !== undefined && service === undefined) continue;
    ranges.set(service === undefined ? key : `build/${service}`, { from: lineStart(text, from), to: lineEnd(text, to) });
  }
  return ranges;
}

const keyed = (statements: readonly Statement[]): Map<string, Statement> =>
  new Map(statements.map((statement) => [statement.key, statement]));
const same = (a: Statement, b: Statement): boolean =>
  linesOfStatement(a)
    .map((line) => line.text)
    .join('\n') ===
  linesOfStatement(b)
    .map((line) => line.text)
    .join('\n');

/** A container without a name is known by its image: when that changes or a network is to be connected, it needs one. */
const needsName = (units: readonly Unit[], before: Service, after: Service, project: string): boolean =>
  !units.some(({ order }) => order === NAME) &&
  ((severalNetworks(after) && JSON.stringify(before.run.networks) !== JSON.stringify(after.run.networks)) ||
    (before.run.image !== after.run.image && imageName(after.run.image ?? defaultImage(project, after.name)) !== after.name));

function patchedText(spec: Spec, text: string): string {
  const found = readScript(text, spec.project.name);
  const [error] = found.reading.errors;
  if (error) throw new Error(`run.sh, line ${error.line}, column ${error.column}: ${error.because}`);
  const { names } = found;
  const read = found.reading.spec;
  const serviceNow = new Map(spec.services.map((service) => [service.name, service]));
  const serviceThen = new Map(
    read.services.map((service) => [service.name, { ...service, build: serviceNow.get(service.name)?.build ?? {} }]),
  );
  const images = new Map([...serviceThen.values()].map(({ name, run }) => [run.image ?? defaultImage(names.project, name), name]));
  const before = keyed(statementsOf({ ...read, project: { name: found.project }, services: [...serviceThen.values()] }, names));
  const after = keyed(statementsOf(spec, names));
  const commands = new Map(found.commands.map((command) => [command.key, command]));
  const ranges = locatedLines(text, found, before, images);
  const ending = endingOf(text);
  const edits: Edit[] = [];
  const linesText = (statement: Statement): string =>
    linesOfStatement(statement)
      .map((line) => line.text + ending)
      .join('');

  for (const [key, command] of commands) {
    const [then, next] = [before.get(key), after.get(key)];
    if (!next || !then || !('head' in next) || !('head' in then)) {
      edits.push(removal(text, command));
      continue;
    }
    const name = key.slice(key.indexOf('/') + 1);
    const [old, now] = [serviceThen.get(name), serviceNow.get(name)];
    const texts = (statement: CommandStatement, order: number) =>
      statement.items
        .filter((item) => item.order === order)
        .map((item) => item.text)
        .join(' ');
    const isSame = (order: number): boolean => {
      const field = key.startsWith('run/') ? ROWS[order]?.field : undefined;
      if (field && old && now) return JSON.stringify(old.run[field]) === JSON.stringify(now.run[field]);
      if (order === NAME && old && now && needsName(command.units, old, now, names.project)) return false;
      return texts(then, order) === texts(next, order);
    };
    edits.push(...commandEdits(text, command, then, next, isSame, names));
  }
  for (const [key, range] of ranges) {
    const [then, next] = [before.get(key), after.get(key)];
    // A text says nothing of the build half, so a build goes only with its service.
    const kept = key.startsWith('build/') && serviceNow.has(key.slice('build/'.length));
    if (!next && !kept) edits.push({ ...range, insert: '' });
    else if (!next) continue;
    else if (!then || !same(then, next)) edits.push({ ...range, insert: linesText(next) });
  }

  const order = [...after.keys()];
  const isLocated = (key: string): boolean => commands.has(key) || ranges.has(key);
  const spot = (key: string): Range => {
    const command = commands.get(key);
    return command ? { from: lineStart(text, command.from), to: lineEnd(text, command.to) } : (ranges.get(key) as Range);
  };
  order.forEach((key, place) => {
    const next = after.get(key) as Statement;
    const then = before.get(key);
    if (isLocated(key) || (then && ('frame' in next || same(then, next)))) return;
    const earlier = order.slice(0, place).findLast(isLocated);
    const later = order.slice(place + 1).find(isLocated);
    const top = text.startsWith('#!') ? lineEnd(text, 0) : 0;
    const at = key === 'project' ? top : earlier !== undefined ? spot(earlier).to : later !== undefined ? spot(later).from : text.length;
    const unended = at === text.length && text !== '' && !text.endsWith('\n') ? ending : '';
    edits.push({ from: at, to: at, insert: unended + linesText(next) });
  });
  return apply(text, edits);
}

/** The lines of `text` with the Spec written into it. */
export function patched(spec: Spec, text: string): readonly Line[] {
  let base = text;
  for (;;) {
    try {
      return dressed(spec, patchedText(spec, base));
    } catch (stop) {
      if (!(stop instanceof TakeApart) || !stop.unit.cluster) throw stop;
      base = base.slice(0, stop.unit.from) + stop.unit.cluster.join(' ') + base.slice(stop.unit.to);
    }
  }
}

/** Lines with the fields that they state; lines of the frame keep those they were written with. */
function dressed(spec: Spec, text: string): Line[] {
  const found = readScript(text, spec.project.name);
  const frame = new Map(
    statementsOf(spec, found.names).flatMap((statement) =>
      'lines' in statement ? statement.lines.map((line) => [line, statement.fields] as const) : [],
    ),
  );
  const stated = new Map<number, FieldRef[]>();
  for (const [field, lines] of found.reading.at) for (const line of lines) stated.set(line, [...(stated.get(line) ?? []), field]);
  return linesOf(text).map((line, index) => ({
    ...line,
    fields: stated.get(index + 1) ?? (line.text === '' ? [] : (frame.get(line.text) ?? [])),
  }));
}
