import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`SELinux is switched off`,
  decision: 'selinux',
  reaches: 'host',
  service: (stated) => asJudged(stated, 'selinux', 'run.selinux'),
});
