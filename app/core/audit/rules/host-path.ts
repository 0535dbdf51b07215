import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`A directory of the host system is mounted`,
  decision: 'sensitive-host-mounts',
  reaches: 'host',
  costs: say`What it read or wrote there is gone for it.`,
  service: (stated) => asJudged(stated, 'sensitive-host-mounts', 'run.systemBinds'),
});
