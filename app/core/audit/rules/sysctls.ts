import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`A kernel parameter is set`,
  decision: 'sysctls',
  reaches: 'machine',
  service: (stated) => asJudged(stated, 'sysctls', 'run.sysctls'),
});
