import { say } from '../../../languages/say.ts';
import type { Instruction } from '../../formats/dockerfile/instructions.ts';
import { chainOf } from '../../formats/dockerfile/stages.ts';
import { expand } from '../../formats/dockerfile/words.ts';
import { startOf } from '../dockerfile/image.ts';
import { dropsByItself, isUnprivileged } from '../known-images.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`The program is root`,
  decision: 'run-user',
  reaches: 'container',
  *dockerfile({ all, stays, stages, file, lookup }) {
    const last = stages.at(-1);
    if (!last) return;
    const named = all('USER')
      .filter((instruction) => stays(instruction))
      .at(-1);
    if (named) {
      const user = expand(named.args, file.mark, lookup(named.stage));
      if (user !== undefined && /^(?:root|0+)(?::|$)/.test(user.trim()))
        yield {
          at: startOf(named),
          says: say`The program is uid 0, and so it is on the host: only the kernel stands between.`,
          state: 'open',
        };
      return;
    }
    const root = stages[chainOf(stages)[0] ?? 0]?.resolved;
    if (root === undefined || isUnprivileged(root)) return;
    const at = startOf(file.instructions[last.from] as Instruction);
    if (dropsByItself(root))
      yield { at, says: say`The entrypoint starts as root and changes to another user later, so it needs capabilities.` };
    else yield { at, says: say`No user is named, and most images then start as root.`, state: 'open' };
  },
});
