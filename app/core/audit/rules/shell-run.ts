import { type Command, programOf } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

function changes(command: Command): boolean {
  const program = programOf(command);
  if (/^(?:ln|mv|cp)$/.test(program)) return command.words.at(-1) === '/bin/sh';
  return program === 'chsh' || /^(?:powershell|pwsh|cmd)(?:\.exe)?$/i.test(program);
}

export default defineRule({
  title: 'The shell is changed in a step',
  *dockerfile({ steps }) {
    for (const { line, commands } of steps)
      if (commands.some(changes)) yield { line, says: 'SHELL says which shell reads the steps, and leaves the image as it is.' };
  },
});
