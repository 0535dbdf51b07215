import { say } from '../../../languages/say.ts';
import { unreadPorts } from '../ports.ts';
import { defineRule } from '../rule.ts';

const SAYS = say`is one that only root may open on most systems, so it is taken for one of the system.`;

export default defineRule({
  title: say`A port below 1024`,
  reaches: 'container',
  *service({ run: { ports = [] }, unread }) {
    for (const [entry, { published, target }] of ports.entries()) {
      const port = published ?? target;
      if (port < 1024) yield { says: `Port ${port} ${SAYS}`, state: 'weakened', fields: ['run.ports'], entry };
    }
    for (const { line, lowest } of unreadPorts(unread('run.ports')))
      if (lowest < 1024) yield { line, says: `Port ${lowest} ${SAYS}`, state: 'weakened', fields: ['run.ports'] };
  },
});
