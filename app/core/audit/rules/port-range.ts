import { exposed } from '../dockerfile/ports.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'No such port',
  *dockerfile(image) {
    for (const { line, from, to } of exposed(image)) if (Math.max(from, to) > 65535) yield { line, says: 'Ports end at 65535.' };
  },
});
