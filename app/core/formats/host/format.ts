import { say } from '../../../languages/say.ts';
import type { FieldRef } from '../../spec/fields.ts';
import type { Host, Spec } from '../../spec/spec.ts';
import { defineFormat, emptySpec, type Line, type NotUnderstood, type Reading } from '../format.ts';
import { readShell } from '../run/words.ts';
import { type Located, linesOf, type Statement, weave } from '../statements.ts';
import { SETTINGS, statementsOf } from './steps.ts';
import writer from './writer.ts';

interface Found {
  readonly host: Host;
  readonly settings: readonly Located[];
  readonly notUnderstood: readonly NotUnderstood[];
}

/** The settings at the head of the script; each is an assignment alone on its line. */
function read(text: string): Found {
  let host: Host = {};
  const settings: Located[] = [];
  const notUnderstood: NotUnderstood[] = [];
  linesOf(text).forEach(({ text: line }, index) => {
    const [, name, raw = ''] = /^([a-z_]+)=(.*)$/.exec(line) ?? [];
    const setting = SETTINGS.find((candidate) => candidate.name === name);
    if (!setting) return;
    const words = readShell(`: ${raw}`).commands[0]?.words ?? [];
    const value = words.length === 2 ? words[1]?.value : undefined;
    const found = value === undefined ? undefined : setting.read(value);
    if (!found) {
      notUnderstood.push({ line: index + 1, column: 1, text: line, because: say`Not a value that ${setting.name} can have.` });
      return;
    }
    host = { ...host, ...found };
    settings.push({
      key: `setting-${setting.name}`,
      from: index,
      to: index + 1,
      end: index + 1,
      indent: '',
      fields: [`host.${setting.field}`],
    });
  });
  return { host, settings, notUnderstood };
}

function get(text: string): Reading {
  const { host, settings, notUnderstood } = read(text);
  const at = new Map<FieldRef, number[]>();
  for (const { fields, from } of settings) for (const field of fields) at.set(field, [...(at.get(field) ?? []), from + 1]);
  return { spec: { ...emptySpec(), host }, at, notUnderstood, errors: [] };
}

/** Steps that stand in the text exactly as they are written. */
function locatedSteps(lines: readonly Line[], statements: readonly Statement[]): Located[] {
  return statements.flatMap(({ key, lines: wanted, fields }) => {
    if (key.startsWith('setting-')) return [];
    const from = lines.findIndex((_, start) => wanted.every((line, index) => lines[start + index]?.text === line));
    return from < 0 ? [] : [{ key, from, to: from + wanted.length, end: from + wanted.length, indent: '', fields }];
  });
}

function patched(spec: Spec, text: string): readonly Line[] {
  const { host, settings } = read(text);
  const stated = Object.fromEntries(SETTINGS.map(({ field }) => [field, host[field]]));
  const before = statementsOf({ ...spec, host: { ...spec.host, ...stated } as Host });
  // The last assignment of a variable counts.
  const last = settings.filter(({ key }, index) => settings.findLastIndex((other) => other.key === key) === index);
  const located = [...last, ...locatedSteps(linesOf(text), before)].sort((a, b) => a.from - b.from);
  return weave(text, located, before, statementsOf(spec));
}

export default defineFormat(writer, { get, patch: (spec, _service, text) => patched(spec, text) });
