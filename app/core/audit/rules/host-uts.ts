import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`The name of the host is shared`,
  decision: 'uts-namespace',
  reaches: 'machine',
  service: (stated) => asJudged(stated, 'uts-namespace', 'run.uts'),
});
