import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: 'A program may gain rights',
  decision: 'no-new-privileges',
  reaches: 'container',
  service: (stated) => asJudged(stated, 'no-new-privileges', 'run.noNewPrivileges'),
});
