import { say } from '../../../languages/say.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`Capabilities are kept`,
  decision: 'capabilities',
  reaches: 'container',
  *service({ run: { capDrop = [], privileged }, unread }) {
    if (capDrop.includes('ALL') || privileged || unread('run.capDrop').length > 0) return;
    yield {
      says: say`Capabilities of the default set are kept, though few programs need one.`,
      state: 'weakened',
      fields: ['run.capDrop'],
    };
  },
});
