import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: 'No limit on processes',
  decision: 'pids-limit',
  reaches: 'machine',
  service: (stated) => ((stated.run.pids ?? 0) > 0 || stated.isUnknown('run.pids') ? [] : asJudged(stated, 'pids-limit', 'run.pids')),
});
