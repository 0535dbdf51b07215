/** Text inside of units of systemd, which replaces `%` and `$` and takes quotes and backslashes away (systemd.syntax, systemd.exec). */
import type { FieldRef } from '../spec/fields.ts';
import type { Line } from './format.ts';
import { PWD } from './run/quoted.ts';

const PLAIN = /^[A-Za-z0-9_@+=:,./[\]*-]*$/;
const MARKS: { readonly [mark: string]: string } = { '"': '\\"', '\\': '\\\\', '%': '%%', $: '$$', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
/** Control characters of one byte: `\\x85` would be a byte to systemd, and no character. */
const MARKED = /["\\%$]|(?![\u0080-\u009f])\p{Cc}/gu;
const inert = (text: string): string =>
  text.replace(MARKED, (mark) => MARKS[mark] ?? `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}`);

/** Whether systemd and Quadlet take it for itself wherever it stands. */
export const isPlain = (text: string): boolean => PLAIN.test(text.replaceAll(PWD, ''));

/** One word of a command; `$PWD` stands for `place`, which may hold specifiers. */
export function unitWord(text: string, place: string): string {
  const pieces = text.split(PWD);
  const whole = pieces.map(inert).join(place);
  return isPlain(text) && text !== '' ? whole : `"${whole}"`;
}

/** A value that no quotes can stand around; what is not plain is refused with an Error that names it. */
export function unitValue(text: string, place = ''): string {
  if (!isPlain(text)) throw new Error(`${JSON.stringify(text)} cannot stand in a unit of systemd.`);
  return text.replaceAll(PWD, place);
}

/** One setting, with the fields that it states. */
export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly fields: readonly FieldRef[];
  /** Words that go on below, each on a line of its own. */
  readonly rest?: readonly { readonly text: string; readonly fields: readonly FieldRef[] }[];
}

/** A setting, and the lines that go on from it. */
function settingLines({ key, value, fields, rest = [] }: Setting): Line[] {
  const lines = [{ text: `${key}=${value}`, fields }, ...rest.map(({ text, fields: own }) => ({ text: `  ${text}`, fields: own }))];
  return lines.map((line, index) => (index + 1 < lines.length ? { ...line, text: `${line.text} \\` } : line));
}

/** A unit: its sections in order, without those that say nothing. */
export function unitLines(about: Line, sections: { readonly [section: string]: readonly Setting[] }): Line[] {
  const lines: Line[] = [about];
  for (const [section, settings] of Object.entries(sections)) {
    if (settings.length === 0) continue;
    const fields = [...new Set(settings.flatMap((setting) => setting.fields))];
    lines.push({ text: '', fields }, { text: `[${section}]`, fields });
    lines.push(...settings.flatMap(settingLines));
  }
  return lines;
}
