import { installsOf, MANAGERS } from '../dockerfile/packages.ts';
import type { Command } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

const SWITCH = 'PIP_NO_CACHE_DIR';

const exported = (commands: readonly Command[]): string | undefined =>
  commands
    .find(({ words }) => words[0] === 'export' && words.some((word) => word.startsWith(`${SWITCH}=`)))
    ?.words.find((word) => word.startsWith(`${SWITCH}=`))
    ?.slice(SWITCH.length + 1);

export default defineRule({
  title: 'pip keeps what it downloads in the layer',
  *dockerfile(image) {
    for (const { step, command, options } of installsOf(image, MANAGERS.pip)) {
      const off =
        image.lookup(step.instruction.stage)(SWITCH) ??
        step.commands.find(({ words, sets }) => words.length === 0 && sets.has(SWITCH))?.sets.get(SWITCH);
      const said = command.sets.get(SWITCH) ?? exported(step.commands) ?? off;
      const isOff = options.includes('--no-cache-dir') || (said !== undefined && !/^(?:0|no|off|false|)$/i.test(said));
      if (!isOff && !step.mounts.some((mount) => mount.includes('/.cache') || mount.includes('pip')))
        yield { line: step.line, says: 'Without --no-cache-dir, pip keeps every download a second time in the layer.' };
    }
  },
});
