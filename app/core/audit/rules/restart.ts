import { say } from '../../../languages/say.ts';
import { asJudged, defineRule } from '../rule.ts';

/** CIS Docker 1.6.0, 5.15 */
const MOST = 5;

export default defineRule({
  title: say`It may start again without end`,
  decision: 'restart-policy',
  reaches: 'container',
  *service(stated) {
    yield* asJudged(stated, 'restart-policy', 'run.restart');
    const { attempts = 0 } = stated.run.restart ?? {};
    if (attempts > MOST)
      yield {
        says: say`It may start again ${attempts} times; ${MOST} are enough to tell a crash from an attack.`,
        state: 'weakened',
        fields: ['run.restart'],
      };
  },
});
