import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`Opts out of the mapping of uids`,
  decision: 'userns-opt-out',
  reaches: 'host',
  service: (stated) => asJudged(stated, 'userns-opt-out', 'run.userns'),
});
