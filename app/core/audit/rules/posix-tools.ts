import { say } from '../../../languages/say.ts';
import { commandsWith } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

const TOOLS = new Set(['ssh', 'vim', 'vi', 'nano', 'shutdown', 'service', 'ps', 'free', 'top', 'kill', 'mount', 'ifconfig']);

export default defineRule({
  title: say`A program for people at a terminal`,
  byHand: say`Take the command out; what it should do for the container belongs to its start.`,
  *dockerfile(image) {
    for (const { command, at } of commandsWith(image, ({ program }) => TOOLS.has(program)))
      yield { at, says: say`${command.program} has nothing to do in a build.` };
  },
});
