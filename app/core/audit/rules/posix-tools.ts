import { programOf } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

const TOOLS = new Set(['ssh', 'vim', 'vi', 'nano', 'shutdown', 'service', 'ps', 'free', 'top', 'kill', 'mount', 'ifconfig']);

export default defineRule({
  title: 'A program for people at a terminal',
  *dockerfile({ steps }) {
    for (const { line, commands } of steps) {
      const used = commands.map(programOf).find((program) => TOOLS.has(program));
      if (used !== undefined) yield { line, says: `${used} has nothing to do in a build.` };
    }
  },
});
