import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: 'A directory of the host system is mounted',
  decision: 'sensitive-host-mounts',
  reaches: 'host',
  service: (stated) => asJudged(stated, 'sensitive-host-mounts', 'run.systemBinds'),
});
