import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`No memory limit`,
  decision: 'memory',
  reaches: 'machine',
  service: (stated) =>
    (stated.run.memory ?? 0) > 0 || stated.unread('run.memory').length > 0 ? [] : asJudged(stated, 'memory', 'run.memory'),
});
