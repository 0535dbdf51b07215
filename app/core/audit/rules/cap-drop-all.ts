import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'Capabilities are kept',
  decision: 'capabilities',
  reaches: 'container',
  *service({ run: { capDrop = [], privileged }, isUnknown }) {
    if (capDrop.includes('ALL') || privileged || isUnknown('run.capDrop')) return;
    yield { says: 'Capabilities of the default set are kept, though few programs need one.', state: 'weakened', fields: ['run.capDrop'] };
  },
});
