import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'A port below 1024',
  reaches: 'container',
  *service({ run: { ports = [] } }) {
    for (const [entry, { published, target }] of ports.entries()) {
      const low = [published, target].find((port) => port !== undefined && port < 1024);
      if (low !== undefined)
        yield { says: `Port ${low} is one that only root may open on most systems.`, state: 'weakened', fields: ['run.ports'], entry };
    }
  },
});
