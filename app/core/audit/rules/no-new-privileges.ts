import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`A program may gain rights`,
  decision: 'no-new-privileges',
  reaches: 'container',
  service: (stated) => asJudged(stated, 'no-new-privileges', 'run.noNewPrivileges'),
});
