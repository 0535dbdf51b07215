import { say } from '../../../languages/say.ts';
import { startOf } from '../dockerfile/image.ts';
import { isRemote, sourcesOf } from '../dockerfile/sources.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`ADD fetches from the network`,
  reaches: 'container',
  byHand: say`Only you know what must arrive: write ADD --checksum=sha256:..., or fetch and check it in one step.`,
  *dockerfile({ all, file, lookup }) {
    for (const instruction of all('ADD'))
      if (
        sourcesOf(instruction, file.mark, lookup(instruction.stage)).some(isRemote) &&
        !instruction.flags.some(({ name }) => name === 'checksum')
      )
        yield { at: startOf(instruction), says: say`Nothing says what must arrive; ADD --checksum or a download that is checked does.` };
  },
});
