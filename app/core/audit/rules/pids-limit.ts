import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`No limit on processes`,
  decision: 'pids-limit',
  reaches: 'machine',
  service: (stated) =>
    (stated.run.pids ?? 0) > 0 || stated.unread('run.pids').length > 0 ? [] : asJudged(stated, 'pids-limit', 'run.pids'),
});
