import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: 'The root filesystem can be written',
  decision: 'read-only-rootfs',
  reaches: 'container',
  service: (stated) => asJudged(stated, 'read-only-rootfs', 'run.readOnlyRootFilesystem'),
});
