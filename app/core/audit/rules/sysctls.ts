import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: 'A kernel parameter is set',
  decision: 'sysctls',
  reaches: 'machine',
  service: (stated) => asJudged(stated, 'sysctls', 'run.sysctls'),
});
