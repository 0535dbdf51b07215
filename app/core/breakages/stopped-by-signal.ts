import { say } from '../../languages/say.ts';
import { defineBreakage, exited } from './breakage.ts';

export default defineBreakage({
  title: say`A stop that was obeyed`,
  family: 'exit 143',
  rules: [],
  cause: say`Somebody or something stopped it: 143 is 128 and the number of SIGTERM, and the program ended by it. Nothing refused it anything.`,
  cure: say`None is needed. If nobody stopped it, look at what sends the signal: a deployment, a restart of the engine, docker compose.`,
  wrong: {
    cure: say`A restart policy of always`,
    because: say`It hides who stops the container, and starts it again in the middle of a deployment.`,
  },
  fields: ['run.init', 'run.stopGracePeriod'],
  signs: [exited(143)],
  refuses: () => undefined,
});
