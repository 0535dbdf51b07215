import { say } from '../../../languages/say.ts';
import { expand } from '../../formats/dockerfile/words.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

/** A variable at its start may hold the full path. */
const isAbsolute = (path: string): boolean => /^(?:[/\\$]|[A-Za-z]:)/.test(path);

export default defineRule({
  title: say`WORKDIR without a full path`,
  byHand: say`Only you know what it counts from: write the whole path.`,
  *dockerfile({ all, file, lookup }) {
    for (const instruction of all('WORKDIR')) {
      const path = expand(instruction.args, file.mark, lookup(instruction.stage));
      const raw = instruction.args.replace(/^[\\'"]+/, '');
      if (!isAbsolute(path ?? raw) && !isAbsolute(raw))
        yield { at: startOf(instruction), says: say`Where ${instruction.args} is depends on what stood before; a full path says it.` };
    }
  },
});
