import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`AppArmor is switched off`,
  decision: 'apparmor',
  reaches: 'host',
  costs: say`What the engine’s profile forbids, such as mounts, is refused.`,
  service: (stated) => asJudged(stated, 'apparmor', 'run.apparmor'),
});
