import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: 'SELinux is switched off',
  decision: 'selinux',
  reaches: 'host',
  service: (stated) => asJudged(stated, 'selinux', 'run.selinux'),
});
