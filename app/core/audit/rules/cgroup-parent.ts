import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'Counted outside of the engine’s own group',
  decision: 'cgroup-namespace',
  reaches: 'machine',
  *service({ run: { cgroupParent } }) {
    if (cgroupParent !== undefined)
      yield {
        says: `The container is counted below ${cgroupParent}, outside the engine’s own group.`,
        state: 'weakened',
        fields: ['run.cgroupParent'],
      };
  },
});
