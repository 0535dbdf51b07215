import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`On docker0 with every other container`,
  decision: 'network-dedicated',
  reaches: 'neighbours',
  service: (stated) => {
    const { networks = [], networkMode = 'bridge' } = stated.run;
    const isThere = networkMode === 'bridge' && networks.length === 0 && stated.unread('run.networks').length === 0;
    return isThere ? asJudged(stated, 'network-dedicated', 'run.networkMode') : [];
  },
});
