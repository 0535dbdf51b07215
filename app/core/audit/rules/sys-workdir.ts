import { say } from '../../../languages/say.ts';
import { expand } from '../../formats/dockerfile/words.ts';
import { normalisePath } from '../../spec/path.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

const SYSTEM = /^\/(?:(?:proc|sys|dev|boot)(?:\/|$)|(?:bin|sbin|lib|lib64|etc|usr\/bin|usr\/sbin)$)/;

export default defineRule({
  title: say`WORKDIR in a directory of the system`,
  byHand: say`Only you know where the application may stand; /app is usual.`,
  *dockerfile({ all, file, lookup }) {
    for (const instruction of all('WORKDIR')) {
      const path = expand(instruction.args, file.mark, lookup(instruction.stage));
      if (path !== undefined && SYSTEM.test(normalisePath(path)))
        yield { at: startOf(instruction), says: say`${path} belongs to the system; an application has a directory of its own.` };
    }
  },
});
