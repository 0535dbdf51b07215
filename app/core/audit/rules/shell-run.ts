import { say } from '../../../languages/say.ts';
import { commandsWith } from '../dockerfile/image.ts';
import type { Command } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

function changes({ program, words }: Command): boolean {
  if (/^(?:ln|mv|cp)$/.test(program)) return words.at(-1) === '/bin/sh';
  return program === 'chsh' || /^(?:powershell|pwsh|cmd)(?:\.exe)?$/i.test(program);
}

export default defineRule({
  title: say`The shell is changed in a step`,
  byHand: say`Only you know which steps need that shell: write SHELL before them in place of this command.`,
  *dockerfile(image) {
    for (const { at } of commandsWith(image, changes))
      yield { at, says: say`SHELL says which shell reads the steps, and leaves the image as it is.` };
  },
});
