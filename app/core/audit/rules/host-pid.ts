import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`The process table is shared`,
  decision: 'pid-namespace',
  reaches: 'host',
  costs: say`What watches the processes of the host sees only its own.`,
  service: (stated) => (stated.run.pid === 'host' ? asJudged(stated, 'pid-namespace', 'run.pid') : []),
});
