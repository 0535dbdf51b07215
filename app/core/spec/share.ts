/**
 * A Spec as text for the address: `1.<checksum and deflated JSON in base64url>`. The whole Spec travels, not its difference to
 * today's recommendation, so that a link keeps its meaning when recommendations change. Near the recommended plans
 * the preset dictionary makes it short. The number is the dictionary's: one that has been shipped is never edited.
 * Texts of somebody's own travel beside it in the same way, as long as they are short.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { say } from '../../languages/say.ts';
import { DICTIONARY } from './dictionary.ts';
import { parseSpec, type Refused } from './schema.ts';
import type { Spec } from './spec.ts';

const VERSION = '1';
const LONGEST_TEXT = 60_000;
const LONGEST_JSON = 1 << 20;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = Math.min(bytes.length - i, 3) + 1;
    for (let digit = 0; digit < digits; digit++) text += DIGITS[(bits >> (18 - 6 * digit)) & 63];
  }
  return text;
}

function fromBase64Url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [bits, held, at] = [0, 0, 0];
  for (const character of text) {
    const digit = DIGITS.indexOf(character);
    if (digit < 0) return undefined;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 255;
    }
  }
  return bytes;
}

/** FNV-1a, cut to three bytes: four letters of a link that tell a damaged one from a plan that nobody meant. */
function checksum(bytes: Uint8Array): Uint8Array {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return Uint8Array.of(hash >>> 24, hash >>> 16, hash >>> 8);
}

/** Any value as the text of a link; `unpack` reads it. */
export function pack(value: unknown): string {
  const json = strToU8(JSON.stringify(value));
  const packed = deflateSync(json, { level: 9, dictionary: strToU8(DICTIONARY) });
  const bytes = new Uint8Array(3 + packed.length);
  bytes.set(checksum(json));
  bytes.set(packed, 3);
  return `${VERSION}.${toBase64Url(bytes)}`;
}

export const encodeSpec = (spec: Spec): string => pack(spec);

/** Characters of a link's texts; browsers and chat programs cut longer addresses off. */
export const LONGEST_TEXTS = 8_000;

/** No text shrinks to less than a part of itself that is worth trying; packing megabytes would hold the page up. */
const HOPELESS = 20 * LONGEST_TEXTS;

/** Texts by the id of their file for a link; undefined where they are too long for one. */
export function encodeTexts(texts: { readonly [file: string]: string }): string | undefined {
  if (Object.values(texts).reduce((sum, { length }) => sum + length, 0) > HOPELESS) return undefined;
  const packed = pack(texts);
  return packed.length > LONGEST_TEXTS ? undefined : packed;
}

export type Unpacked<T> = T | { readonly refused: readonly Refused[] };
const refusal = (says: string): { readonly refused: readonly Refused[] } => ({ refused: [{ path: '', says }] });

/** What a link's text holds, or why it holds nothing. Never throws; reads at most 1 MiB, however much a link unpacks to. */
export function unpack(text: string): Unpacked<{ readonly value: unknown }> {
  if (text.length > LONGEST_TEXT) return refusal(say`This link holds ${text.length} characters; at most ${LONGEST_TEXT} are read.`);
  const [version, payload = ''] = text.split('.', 2);
  if (version !== VERSION) return refusal(say`This link is of version ${JSON.stringify(version)}; this Ironhull reads version ${VERSION}.`);
  const bytes = fromBase64Url(payload);
  if (!bytes) return refusal(say`This link is damaged: it holds characters that no link of ours has.`);
  if (bytes.length < 4) return refusal(say`This link is damaged: its end is missing.`);
  try {
    // One byte more than is allowed tells "exactly full" from "cut off"; fflate cuts without a word.
    const json = inflateSync(bytes.subarray(3), { out: new Uint8Array(LONGEST_JSON + 1), dictionary: strToU8(DICTIONARY) });
    if (json.length > LONGEST_JSON) return refusal(say`This link unpacks to more than 1 MiB; it is not read.`);
    if (checksum(json).some((byte, at) => byte !== bytes[at]))
      return refusal(say`This link is damaged: it holds something else than was sent.`);
    return { value: JSON.parse(strFromU8(json)) };
  } catch {
    return refusal(say`This link is damaged: it cannot be unpacked. It may have been cut off when it was copied.`);
  }
}

/** The Spec of a link's text, or why it is none. Never throws. */
export function decodeSpec(text: string): Unpacked<{ readonly spec: Spec }> {
  const unpacked = unpack(text);
  return 'refused' in unpacked ? unpacked : parseSpec(unpacked.value);
}
