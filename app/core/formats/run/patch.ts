/** Writes a Spec into a shell text: only flags and commands whose meaning differs are touched. */
import { say } from '../../../languages/say.ts';
import type { FieldRef } from '../../spec/fields.ts';
import type { Service, Spec } from '../../spec/spec.ts';
import { applied, type Edit, endingOf } from '../edits.ts';
import type { Line } from '../format.ts';
import { linesOf } from '../statements.ts';
import { defaultImage, NAME, severalNetworks, textsOf } from './container.ts';
import { dialectOf } from './dialect.ts';
import { imageName, type LocatedCommand, type Unit } from './draft.ts';
import { ROWS } from './flags.ts';
import { locatedLines } from './locate.ts';
import { commandEdits, type Rows, TakeApart, textsAt } from './patch-command.ts';
import { lineEnd, lineStart, type Range } from './places.ts';
import { type Found, readScript, usedBy } from './read.ts';
import { removal } from './removal.ts';
import { statementsOf } from './script.ts';
import { type CommandStatement, linesOfStatement, type Statement } from './statement.ts';

/** The statements of a text as they stand and as they are to be, by their keys, and where they stand. */
interface Patch {
  readonly text: string;
  readonly found: Found;
  readonly then: ReadonlyMap<string, Service>;
  readonly now: ReadonlyMap<string, Service>;
  readonly before: ReadonlyMap<string, Statement>;
  readonly after: ReadonlyMap<string, Statement>;
  readonly commands: ReadonlyMap<string, LocatedCommand>;
  readonly ranges: ReadonlyMap<string, Range>;
}

const keyed = (statements: readonly Statement[]): Map<string, Statement> =>
  new Map(statements.map((statement) => [statement.key, statement]));
const written = (statement: Statement, ending: string): string =>
  linesOfStatement(statement)
    .map((line) => line.text + ending)
    .join('');
const isSame = (a: Statement, b: Statement): boolean => written(a, '\n') === written(b, '\n');
const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function patchOf(spec: Spec, text: string): Patch {
  const found = readScript(text, spec.project.name);
  const [error] = found.reading.errors;
  if (error) throw new Error(`run.sh, line ${error.line}, column ${error.column}: ${error.because}`);
  const { names, project } = found;
  const read = found.all;
  const now = new Map(spec.services.map((service) => [service.name, service]));
  // A text says nothing of the build half: it is taken for what the Spec says.
  const then = new Map(read.services.map((service) => [service.name, { ...service, build: now.get(service.name)?.build ?? {} }]));
  const images = new Map([...then.values()].map(({ name, run }) => [run.image ?? defaultImage(names.project, name), name]));
  const before = keyed(statementsOf({ ...read, project: { name: project }, services: [...then.values()] }, names));
  return {
    text,
    found,
    then,
    now,
    before,
    after: keyed(statementsOf(spec, names)),
    commands: new Map(found.commands.map((command) => [command.key, command])),
    ranges: locatedLines(text, found.whole, before, images),
  };
}

/** A container without a name is known by its image: when that changes or a network is to be connected, it needs one. */
const needsName = (units: readonly Unit[], before: Service, after: Service, project: string): boolean =>
  !units.some(({ order }) => order === NAME) &&
  ((severalNetworks(after) && !isEqual(before.run.networks, after.run.networks)) ||
    (before.run.image !== after.run.image && imageName(after.run.image ?? defaultImage(project, after.name)) !== after.name));

function rowsOf({ text, found, then, now }: Patch, command: LocatedCommand, before: CommandStatement, after: CommandStatement): Rows {
  const { names } = found;
  const [kind, name = ''] = command.key.split('/');
  const [old, wanted] = [then.get(name), now.get(name)];
  const rowAt = (order: number) => (kind === 'run' ? ROWS[order] : undefined);
  return {
    isSame: (order) => {
      const field = rowAt(order)?.field;
      if (field && old && wanted) return isEqual(old.run[field], wanted.run[field]);
      if (order === NAME && old && wanted && needsName(command.units, old, wanted, names.project)) return false;
      return isEqual(textsAt(before, order), textsAt(after, order));
    },
    isMany: (order) => rowAt(order)?.many === true,
    meant: ({ order, value, from, to }) => (order !== undefined && rowAt(order) ? textsOf(order, value, names) : [text.slice(from, to)]),
  };
}

/** Commands that stay are changed flag by flag, the others go, unless no container of the text used what they make: somebody else may. */
function changedCommands(patch: Patch): Edit[] {
  const used = usedBy(patch.then.values());
  return [...patch.commands].flatMap(([key, command]) => {
    const [then, next] = [patch.before.get(key), patch.after.get(key)];
    if (!next && !used.has(key) && !key.startsWith('run/')) return [];
    if (!next || !then || !('head' in next) || !('head' in then)) return removal(patch.text, command);
    return commandEdits(patch.text, command, then, next, rowsOf(patch, command, then, next));
  });
}

/** Whole lines are replaced by what they are to be. */
const changedLines = ({ text, now, before, after, ranges }: Patch): Edit[] =>
  [...ranges].flatMap(([key, range]) => {
    const [then, next] = [before.get(key), after.get(key)];
    const [kind, name = ''] = key.split('/');
    const service = now.get(name);
    // A text says nothing of the build half, so a build goes only with its service; what stands beside the default bridge, with that.
    const kept = service && (kind === 'build' || (kind === 'beside' && !service.run.networks));
    if (!next) return kept ? [] : { ...range, insert: '' };
    return then && isSame(then, next) ? [] : { ...range, insert: written(next, endingOf(text)) };
  });

/** Statements that the text has not yet come after those that stand before them in a script. */
function addedStatements({ text, before, after, commands, ranges }: Patch): Edit[] {
  const keys = [...after.keys()];
  const ending = endingOf(text);
  const isLocated = (key: string): boolean => commands.has(key) || ranges.has(key);
  const spot = (key: string): Range => {
    const command = commands.get(key);
    return command ? { from: lineStart(text, command.from), to: lineEnd(text, command.to) } : (ranges.get(key) as Range);
  };
  const placeFor = (key: string, place: number): number => {
    if (key === 'project') return text.startsWith('#!') ? lineEnd(text, 0) : 0;
    const earlier = keys.slice(0, place).findLast(isLocated);
    if (earlier !== undefined) return spot(earlier).to;
    const later = keys.slice(place + 1).find(isLocated);
    return later === undefined ? text.length : spot(later).from;
  };
  return keys.flatMap((key, place) => {
    const next = after.get(key) as Statement;
    const then = before.get(key);
    // Whoever left a line of the frame out did so on purpose.
    if (isLocated(key) || (then && ('frame' in next || isSame(then, next)))) return [];
    const at = placeFor(key, place);
    const unended = at === text.length && text !== '' && !text.endsWith('\n') ? ending : '';
    return { from: at, to: at, insert: unended + written(next, ending) };
  });
}

function patchedText(spec: Spec, text: string): string {
  const patch = patchOf(spec, text);
  const edits = [...changedCommands(patch), ...changedLines(patch), ...addedStatements(patch)];
  // Flags are written alike for every shell; quotes, and statements of several words, are not.
  const foreign = dialectOf(text) === 'sh' ? undefined : edits.find(({ insert }) => /['"$]|\n(?![ \t])/.test(insert));
  if (foreign)
    throw new Error(
      say`These lines are for PowerShell or cmd, and this can be written for a POSIX shell only: ${foreign.insert.trim().split(/\r?\n/, 1)[0] ?? ''}.`,
    );
  return applied(text, edits);
}

/** Lines with the fields that they state; lines of the frame keep those they were written with. */
function dressed(spec: Spec, text: string): Line[] {
  const { names, reading } = readScript(text, spec.project.name);
  const frame = new Map(
    statementsOf(spec, names).flatMap((statement) =>
      'lines' in statement ? statement.lines.map((line) => [line, statement.fields] as const) : [],
    ),
  );
  const stated = new Map<number, FieldRef[]>();
  for (const [field, lines] of reading.at) for (const line of lines) stated.set(line, [...(stated.get(line) ?? []), field]);
  return linesOf(text).map((line, index) => ({
    ...line,
    fields: stated.get(index + 1) ?? (line.text === '' ? [] : (frame.get(line.text) ?? [])),
  }));
}

/** The lines of `text` with the Spec written into it. Throws an Error that says where a text cannot be read. */
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
