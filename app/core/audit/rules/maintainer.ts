import { say } from '../../../languages/say.ts';
import { quoted } from '../../formats/dockerfile/words.ts';
import { within } from '../dockerfile/edits.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'MAINTAINER',
  harmless: true,
  *dockerfile({ all, file }) {
    for (const instruction of all('MAINTAINER'))
      yield {
        at: startOf(instruction),
        says: say`MAINTAINER was replaced by LABEL org.opencontainers.image.authors.`,
        cure: () => {
          const { args, text } = instruction;
          if (args === '' || /[$\\`]/.test(args)) return say`A label reads variables and escapes, which this line has; write it by hand.`;
          const name = /^(["'])([^"']*)\1$/.exec(args)?.[2] ?? args;
          const value = quoted(name, file.mark);
          return [
            within(
              instruction,
              { from: 0, to: text.trimEnd().length },
              `LABEL org.opencontainers.image.authors=${value.startsWith('"') ? value : `"${value}"`}`,
            ),
          ];
        },
      };
  },
});
