import { asJudged, defineRule } from '../rule.ts';

export default defineRule({
  title: 'It may start again without end',
  decision: 'restart-policy',
  reaches: 'container',
  service: (stated) => asJudged(stated, 'restart-policy', 'run.restart'),
});
