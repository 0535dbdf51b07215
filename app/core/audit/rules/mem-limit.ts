import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: 'No memory limit',
  decision: 'memory',
  reaches: 'machine',
  service: (stated) => ((stated.run.memory ?? 0) > 0 || stated.isUnknown('run.memory') ? [] : asJudged(stated, 'memory', 'run.memory')),
});
