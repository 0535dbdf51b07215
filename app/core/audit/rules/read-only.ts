import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`The root filesystem can be written`,
  decision: 'read-only-rootfs',
  reaches: 'container',
  service: (stated) => asJudged(stated, 'read-only-rootfs', 'run.readOnlyRootFilesystem'),
});
