import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`The network of the host`,
  decision: 'network-dedicated',
  reaches: 'neighbours',
  costs: say`Its ports are reached only where they are published, and localhost is its own.`,
  service: (stated) => (stated.run.networkMode === 'host' ? asJudged(stated, 'network-dedicated', 'run.networkMode') : []),
});
