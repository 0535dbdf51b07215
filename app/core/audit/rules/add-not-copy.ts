import { lineOf } from '../dockerfile/image.ts';
import { isArchive, isRemote, sourcesOf } from '../dockerfile/sources.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'ADD where COPY is enough',
  decision: 'copy-not-add',
  *dockerfile({ all, file, lookup }) {
    for (const instruction of all('ADD')) {
      const sources = sourcesOf(instruction, file.mark, lookup(instruction.stage));
      if (!instruction.heredoc && sources.some((source) => !isRemote(source) && !isArchive(source)))
        yield { line: lineOf(instruction), says: 'ADD unpacks archives and fetches addresses; nobody sees that from the line.' };
    }
  },
});
