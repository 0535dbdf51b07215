import { say } from '../../../languages/say.ts';
import { within } from '../dockerfile/edits.ts';
import { startOf } from '../dockerfile/image.ts';
import { isArchive, isRemote, sourcesOf } from '../dockerfile/sources.ts';
import { defineRule } from '../rule.ts';

/** Options that COPY has as well. */
const COMMON = ['chown', 'chmod', 'link', 'exclude'];

export default defineRule({
  title: say`ADD where COPY is enough`,
  decision: 'copy-not-add',
  harmless: true,
  costs: say`Archives are unpacked by a line of their own.`,
  *dockerfile({ all, file, lookup }) {
    for (const instruction of all('ADD')) {
      const sources = sourcesOf(instruction, file.mark, lookup(instruction.stage));
      if (instruction.heredoc || sources.every((source) => isRemote(source) || isArchive(source))) continue;
      yield {
        at: startOf(instruction),
        says: say`ADD unpacks archives and fetches addresses; nobody sees that from the line.`,
        cure: () => {
          if (sources.some((source) => isRemote(source) || isArchive(source)))
            return say`One of the sources needs ADD; give it a line of its own.`;
          if (sources.some((source) => /[$*?[]/.test(source)))
            return say`What the names stand for is known only to the build: an archive among them would stay packed.`;
          if (instruction.flags.some(({ name }) => !COMMON.includes(name))) return say`COPY does not know an option of this line.`;
          return [within(instruction, { from: 0, to: 'ADD'.length }, 'COPY')];
        },
      };
    }
  },
});
