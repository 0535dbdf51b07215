import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`SELinux is switched off`,
  decision: 'selinux',
  reaches: 'host',
  costs: say`Files of the host that are mounted need a label that the container may use.`,
  service: (stated) => asJudged(stated, 'selinux', 'run.selinux'),
});
