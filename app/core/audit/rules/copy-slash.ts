import { say } from '../../../languages/say.ts';
import { readCommand } from '../../formats/dockerfile/values.ts';
import { expand, wordsOf } from '../../formats/dockerfile/words.ts';
import { within } from '../dockerfile/edits.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Several sources, and a target that is no directory`,
  *dockerfile({ all, file, lookup }) {
    for (const instruction of all('COPY')) {
      const words = instruction.args.startsWith('[')
        ? (readCommand(instruction.args)?.words ?? [])
        : wordsOf(instruction.args, file.mark).map(({ raw }) => expand(raw, file.mark, lookup(instruction.stage)) ?? raw);
      if (words.length > 2 && !/[/\\]$/.test(words.at(-1) as string) && !instruction.heredoc)
        yield {
          at: startOf(instruction),
          says: say`With more than one source the target must end with a slash.`,
          cure: () => {
            const at = instruction.argsFrom + instruction.args.length;
            const last = instruction.text[at - 1] as string;
            return /[\w.-]/.test(last)
              ? [within(instruction, { from: at - 1, to: at }, `${last}/`)]
              : say`Write a slash behind the target by hand.`;
          },
        };
    }
  },
});
