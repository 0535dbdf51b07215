import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: 'No limit on processes',
  decision: 'pids-limit',
  reaches: 'machine',
  service: (stated) =>
    (stated.run.pids ?? 0) > 0 || stated.unread('run.pids').length > 0 ? [] : asJudged(stated, 'pids-limit', 'run.pids'),
});
