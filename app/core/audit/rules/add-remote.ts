import { lineOf } from '../dockerfile/image.ts';
import { isRemote, sourcesOf } from '../dockerfile/sources.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'ADD fetches from the network',
  reaches: 'container',
  *dockerfile({ all, file, lookup }) {
    for (const instruction of all('ADD'))
      if (
        sourcesOf(instruction, file.mark, lookup(instruction.stage)).some(isRemote) &&
        !instruction.flags.some(({ name }) => name === 'checksum')
      )
        yield { line: lineOf(instruction), says: 'Nothing says what must arrive; ADD --checksum or a download that is checked does.' };
  },
});
