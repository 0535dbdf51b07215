import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`Every wall between container and host is down`,
  decision: 'privileged',
  reaches: 'host',
  service: (stated) => asJudged(stated, 'privileged', 'run.privileged'),
});
