import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`Every wall between container and host is down`,
  decision: 'privileged',
  reaches: 'host',
  costs: say`What needs a device or a right over the kernel has to be given it by name.`,
  service: (stated) => asJudged(stated, 'privileged', 'run.privileged'),
});
