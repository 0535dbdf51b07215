/** JSON with places: reads strictly, as the daemon does, and changes one member at a time without touching the rest. */
import { say } from '../../../languages/say.ts';
import type { Json } from './keys.ts';

export interface Node {
  readonly from: number;
  readonly to: number;
  readonly value: Json;
  /** Only of objects. */
  readonly members?: readonly Member[];
}
export interface Member {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly node: Node;
}

export class JsonTrouble extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

const DEEPEST = 32;

/** The whole text as one value; throws JsonTrouble at the first byte that JSON does not allow. */
export function readJson(text: string): Node {
  let at = 0;
  const fail = (message: string): never => {
    throw new JsonTrouble(Math.min(at, Math.max(0, text.length - 1)), message);
  };
  const skip = () => {
    while (' \t\r\n'.includes(text[at] ?? 'x')) at++;
    if (text[at] === '#' || text.startsWith('//', at) || text.startsWith('/*', at))
      fail(say`JSON has no comments; no engine starts with one.`);
  };
  const scalar = (): Json => {
    const [raw] = /^(?:"(?:[^"\\\n\r]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/.exec(text.slice(at)) ?? [];
    if (raw === undefined)
      return fail(/^["“”]/.test(text.slice(at)) ? say`Text in straight double quotes is expected.` : say`A value is expected here.`);
    try {
      const value = JSON.parse(raw) as Json;
      at += raw.length;
      return value;
    } catch {
      return fail(say`This text holds a character or an escape that JSON does not know.`);
    }
  };
  const separated = (close: string, one: () => void) => {
    at++;
    skip();
    for (let first = true; text[at] !== close; first = false) {
      if (!first) {
        if (text[at] !== ',') fail(say`A comma or ${close} is expected here.`);
        at++;
        skip();
        if (text[at] === close) fail(say`A comma before the closing bracket: no engine starts with it.`);
      }
      one();
      skip();
    }
    at++;
  };
  function value(depth: number): Node {
    const from = at;
    if (depth > DEEPEST) fail(say`Nested too deeply.`);
    if (text[at] === '{') {
      const members: Member[] = [];
      separated('}', () => {
        const start = at;
        if (text[at] !== '"') fail(say`A key in double quotes is expected here.`);
        const key = scalar() as string;
        skip();
        if (text[at] !== ':') fail(say`A colon is expected here.`);
        at++;
        skip();
        const node = value(depth + 1);
        members.push({ key, from: start, to: node.to, node });
      });
      return { from, to: at, value: Object.fromEntries(members.map(({ key, node }) => [key, node.value])), members };
    }
    if (text[at] === '[') {
      const items: Json[] = [];
      separated(']', () => items.push(value(depth + 1).value));
      return { from, to: at, value: items };
    }
    const plain = scalar();
    return { from, to: at, value: plain };
  }
  skip();
  const node = value(0);
  skip();
  if (at < text.length) fail(say`Nothing may follow the closing brace.`);
  return node;
}

/** A value on one line, with blanks inside the brackets of objects. */
export function writeJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(writeJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${writeJson(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}

const spliced = (text: string, from: number, to: number, insert: string): string => text.slice(0, from) + insert + text.slice(to);
/** What stands between two members: a line break with the indentation of this offset, or a blank. */
function gapBefore(text: string, at: number): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const lead = text.slice(start, at);
  return start > 0 && /^[ \t]*$/.test(lead) ? `${text[start - 2] === '\r' ? '\r\n' : '\n'}${lead}` : ' ';
}

/** `text` without the member; an object that becomes empty stays as `{}`. */
export function withoutMember(text: string, object: Node, member: Member): string {
  const members = object.members ?? [];
  const index = members.indexOf(member);
  const [before, after] = [members[index - 1], members[index + 1]];
  if (before) return spliced(text, before.to, member.to, '');
  if (after) return spliced(text, member.from, after.from, '');
  return spliced(text, object.from, object.to, '{}');
}

/** `text` with a member more, after `earlier` or at the head of the object. `indent` is absent in an object on one line. */
export function withMember(
  text: string,
  object: Node,
  earlier: Member | undefined,
  key: string,
  value: (indent: string | undefined) => string,
): string {
  const [first] = object.members ?? [];
  const line = (gap: string) => `${JSON.stringify(key)}: ${value(gap === ' ' ? undefined : gap.replace(/^\r?\n/, ''))}`;
  if (!first) {
    const start = text.lastIndexOf('\n', object.from - 1) + 1;
    const outer = /^[ \t]*/.exec(text.slice(start, object.from))?.[0] ?? '';
    const end = text.includes('\r\n') ? '\r\n' : '\n';
    return spliced(text, object.from, object.to, `{${end}${outer}  ${line(`${end}${outer}  `)}${end}${outer}}`);
  }
  const gap = gapBefore(text, (earlier ?? first).from);
  return earlier
    ? spliced(text, earlier.to, earlier.to, `,${gap}${line(gap)}`)
    : spliced(text, first.from, first.from, `${line(gap)},${gap}`);
}

export const replaced = (text: string, node: Node, value: string): string => spliced(text, node.from, node.to, value);
