import { say } from '../../../languages/say.ts';
import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { readCommand } from '../../formats/dockerfile/values.ts';
import { simpleCommands } from '../../formats/dockerfile/words.ts';
import { within } from '../dockerfile/edits.ts';
import { startOf } from '../dockerfile/image.ts';
import { type Cure, defineRule } from '../rule.ts';

/** `["/bin/sh", "-c", "..."]` reads as the shell form, and is exec form as it stands. */
const isJson = (args: string): boolean => {
  if (!args.startsWith('[')) return false;
  try {
    return Array.isArray(JSON.parse(args));
  } catch {
    return false;
  }
};

/** Words that only a shell knows, and what starts with a variable. */
const OF_SHELL = /^(?:\.|:|cd|exec|eval|source|set|unset|export|trap|ulimit|umask|if|for|while|case|until|[A-Za-z_]\w*=.*|.*[*?~[].*)$/;

/** The same words without the shell, where they need none. */
function inExecForm(instruction: Instruction): Cure {
  const { args, argsFrom } = instruction;
  const [command, another] = simpleCommands(args) ?? [];
  const words = command?.[0] === 'exec' ? command.slice(1) : command;
  if (!words || another || words.some((word) => /[*?~[]/.test(word)) || OF_SHELL.test(words[0] ?? ''))
    return say`The line needs its shell: put it into a script that ends with exec, and start that.`;
  return [within(instruction, { from: argsFrom, to: argsFrom + args.length }, `[${words.map((word) => JSON.stringify(word)).join(', ')}]`)];
}

export default defineRule({
  title: say`A shell starts the program`,
  decision: 'entrypoint-form',
  *dockerfile({ all }) {
    const own = new Set(all('SHELL').map(({ stage }) => stage));
    for (const instruction of all('CMD', 'ENTRYPOINT'))
      if (
        !own.has(instruction.stage) &&
        instruction.args !== '' &&
        readCommand(instruction.args)?.form === 'shell' &&
        !isJson(instruction.args)
      )
        yield {
          at: startOf(instruction),
          says: say`${instruction.keyword} in shell form: PID 1 is a shell that passes no signal on.`,
          cure: () => inExecForm(instruction),
        };
  },
});
