import { say } from '../../../languages/say.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Counted outside of the engine’s own group`,
  decision: 'cgroup-namespace',
  reaches: 'machine',
  *service({ run: { cgroupParent } }) {
    if (cgroupParent !== undefined)
      yield {
        says: say`The container is counted below ${cgroupParent}, outside the engine’s own group.`,
        state: 'weakened',
        fields: ['run.cgroupParent'],
      };
  },
});
