/** Words of a command line as they are written. */

/** Stands for `$PWD` inside a value; a shell text cannot hold this character. */
export const PWD = '\u0000';

const PLAIN = /^[A-Za-z0-9_@%+=:,./-]*$/;
const segment = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`);

/** One word of a command line that means exactly this text, quoted only where it must be. */
export const quoted = (text: string): string => (text === '' ? "''" : text.split(PWD).map(segment).join('"$PWD"'));
