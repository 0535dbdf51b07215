import { say } from '../../../languages/say.ts';
import { exposed } from '../dockerfile/ports.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'Port 22',
  decision: 'package-hygiene',
  reaches: 'container',
  byHand: say`Take the port out, and the server with it.`,
  *dockerfile(image) {
    for (const { at, from, to } of exposed(image))
      if (from <= 22 && to >= 22)
        yield { at, says: say`An SSH server is a second way in, with accounts and keys of its own; docker exec does the same.` };
  },
});
