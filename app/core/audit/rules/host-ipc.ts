import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`Shared memory of the host`,
  decision: 'ipc-namespace',
  reaches: 'host',
  costs: say`What shares memory with a program of the host no longer finds it.`,
  service: (stated) => (stated.run.ipc === 'host' ? asJudged(stated, 'ipc-namespace', 'run.ipc') : []),
});
