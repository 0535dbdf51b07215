/** Words of a shell command as they are written: quotes keep their blanks. */
const WORD = /(?:[^\s"'\\]|\\.|"(?:[^"\\]|\\.)*"|'[^']*')+/g;

/** A long command with each option on a line of its own; it can still be pasted. */
export function inLines(command: string): string {
  const words = command.match(WORD) ?? [];
  return words.reduce((text, word, index) => {
    if (index === 0) return word;
    return `${text}${/^--?[a-z]/.test(word) ? ' \\\n  ' : ' '}${word}`;
  }, '');
}
