/** What questions about commands and tables of variables share. */
import { say } from '../../languages/say.ts';
import type { Command } from '../spec/spec.ts';
import type { Answer, Row } from './control.ts';

/** How a command is asked for: the words of its exec form or one line for a shell; `absent` names the choice without one. */
export const readCommand = (command: Command | undefined, absent: string): Answer => {
  if (command === undefined) return { choice: absent };
  return command.form === 'shell' ? { choice: 'shell', line: command.words.join(' ') } : { choice: 'exec', words: command.words };
};
export function writeCommand({ choice, words, line }: Answer): Command | undefined {
  if (choice === 'shell') return { form: 'shell', words: [line as string] };
  return choice === 'exec' && words !== undefined ? { form: 'exec', words: words as readonly string[] } : undefined;
}
export const commandDetails = {
  words: { type: 'list', kind: 'line', label: say`Program and arguments`, hint: say`One word each; no shell reads them.` },
  line: { type: 'text', kind: 'line', label: say`Line for the shell` },
} as const;

/** A list of the Spec as rows of a table; an empty one is no answer. */
export const asRows = (items: readonly object[] | undefined): readonly Row[] | undefined =>
  items?.length ? (items as readonly Row[]) : undefined;
