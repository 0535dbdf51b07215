import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`A directory of the host system is mounted`,
  decision: 'sensitive-host-mounts',
  reaches: 'host',
  service: (stated) => asJudged(stated, 'sensitive-host-mounts', 'run.systemBinds'),
});
