import { defineBreakage, exited } from './breakage.ts';

export default defineBreakage({
  title: 'A stop that was obeyed',
  family: 'exit 143',
  rules: [],
  cause:
    'Somebody or something stopped it: 143 is 128 and the number of SIGTERM, and the program ended by it. Nothing refused it anything.',
  cure: 'None is needed. If nobody stopped it, look at what sends the signal: a deployment, a restart of the engine, docker compose.',
  wrong: {
    cure: 'A restart policy of always',
    because: 'It hides who stops the container, and starts it again in the middle of a deployment.',
  },
  fields: ['run.init', 'run.stopGracePeriod'],
  signs: [exited(143)],
  refuses: () => undefined,
});
