import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: say`No CPU limit`,
  decision: 'cpu',
  reaches: 'machine',
  service: (stated) => {
    const { nanoCpus, cpuShares, cpuset } = stated.run;
    return nanoCpus || cpuShares || cpuset || stated.unread('run.nanoCpus').length > 0 ? [] : asJudged(stated, 'cpu', 'run.nanoCpus');
  },
});
