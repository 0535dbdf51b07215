import { readCommand } from '../../formats/dockerfile/values.ts';
import { lineOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

/** `["/bin/sh", "-c", "..."]` reads as the shell form, and is exec form as it stands. */
const isJson = (args: string): boolean => {
  try {
    return Array.isArray(JSON.parse(args));
  } catch {
    return false;
  }
};

export default defineRule({
  title: 'A shell starts the program',
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
          line: lineOf(instruction),
          says: `${instruction.keyword} in shell form: PID 1 is a shell that passes no signal on.`,
        };
  },
});
