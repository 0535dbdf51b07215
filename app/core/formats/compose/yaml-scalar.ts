/** Strings as YAML scalars of a compose file: read back as exactly this string by YAML 1.1, YAML 1.2 and compose's interpolation. */

/** Letters first, so that no reader sees a number, a date or a base-60 pair; no `$`, which compose would replace. */
const PLAIN = /^(?:[A-Za-z]|\.{0,2}\/)(?:[\w./+@-]|:(?=[\w./+@-]))*$/;
/** Words that YAML 1.1 or 1.2 reads as a boolean or as nothing. */
const WORDS = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
/** What a double-quoted scalar must escape beyond JSON: line breaks of YAML 1.1, controls, marks that reorder or hide text. */
const HIDDEN = /[\u007f-\u009f\u061c\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff]|[\ufe00-\ufe0f]/g;
/** An implicit key longer than this is no key in YAML. */
const LONGEST_KEY = 1000;

/** Half of a surrogate pair has no place in a UTF-8 file. */
const isBroken = (text: string): boolean => /\p{Surrogate}/u.test(text);

/** Double-quoted, with nothing left that a reader could take for something else. */
export function quote(text: string): string {
  if (isBroken(text)) throw new Error(`compose.yaml cannot hold ${JSON.stringify(text.slice(0, 40))}: half of a character.`);
  return JSON.stringify(text).replace(HIDDEN, (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
const interpolated = (text: string): string => (text.includes('$') ? text.replaceAll('$', '$$$$') : text);

/** Always quoted; `$` is doubled because compose replaces variables in values. */
export const quoted = (text: string): string => quote(interpolated(text));
/** Quoted where it has to be. */
export const scalar = (text: string): string => (PLAIN.test(text) && !WORDS.test(text) ? text : quoted(text));

/** The same where nothing is interpolated: any other YAML file. */
export const literal = (text: string): string => (PLAIN.test(text) && !WORDS.test(text) ? text : quote(text));

/** A mapping key; compose replaces no variables in keys. */
export function mapKey(text: string): string {
  const key = literal(text);
  if (key.length > LONGEST_KEY) throw new Error(`compose.yaml cannot hold a name of ${text.length} characters: ${text.slice(0, 40)}...`);
  return key;
}
