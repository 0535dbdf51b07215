import { say } from '../../../languages/say.ts';
import { withOption } from '../dockerfile/edits.ts';
import { commandAt } from '../dockerfile/image.ts';
import { MANAGERS } from '../dockerfile/managers.ts';
import { type Call, installsOf } from '../dockerfile/packages.ts';
import type { Command } from '../dockerfile/shell.ts';
import { defineRule } from '../rule.ts';

const SWITCH = 'PIP_NO_CACHE_DIR';

/** What `export` or an assignment of its own says in the step. */
function setInStep(commands: readonly Command[]): string | undefined {
  for (const { words, sets } of commands) {
    if (words.length === 0 && sets.has(SWITCH)) return sets.get(SWITCH);
    const exported = words[0] === 'export' ? words.find((word) => word.startsWith(`${SWITCH}=`)) : undefined;
    if (exported !== undefined) return exported.slice(SWITCH.length + 1);
  }
  return undefined;
}

const keeps = ({ options, step: { mounts } }: Call, said: string | undefined): boolean =>
  !options.includes('--no-cache-dir') &&
  (said === undefined || /^(?:0|no|off|false|)$/i.test(said)) &&
  !mounts.some((mount) => /\/\.cache|pip/.test(mount));

export default defineRule({
  title: say`pip keeps what it downloads in the layer`,
  harmless: true,
  *dockerfile(image) {
    for (const call of installsOf(image, MANAGERS.pip)) {
      const { step, command } = call;
      const said = command.sets.get(SWITCH) ?? setInStep(step.commands) ?? image.lookup(step.instruction.stage)(SWITCH);
      if (!command.program.startsWith('pipx') && keeps(call, said))
        yield {
          at: commandAt(step, command),
          says: say`Without --no-cache-dir, pip keeps every download a second time in the layer.`,
          cure: () => withOption(call, '--no-cache-dir'),
        };
    }
  },
});
