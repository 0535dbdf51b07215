import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`A device of the host is passed on`,
  decision: 'devices',
  reaches: 'host',
  costs: say`It no longer reaches the device.`,
  service: (stated) => asJudged(stated, 'devices', 'run.devices'),
});
