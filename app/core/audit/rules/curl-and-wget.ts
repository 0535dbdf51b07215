import { programOf } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'curl and wget',
  *dockerfile({ steps }) {
    const seen = new Map<number, Set<string>>();
    for (const {
      line,
      commands,
      instruction: { stage },
    } of steps) {
      const used = seen.get(stage) ?? new Set<string>();
      const before = used.size;
      seen.set(stage, used);
      for (const command of commands) if (/^(?:curl|wget)$/.test(programOf(command))) used.add(programOf(command));
      if (before < 2 && used.size === 2) yield { line, says: 'Both curl and wget are used; one of them need not be in the image.' };
    }
  },
});
