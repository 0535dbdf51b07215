import { say } from '../../languages/say.ts';
import { defineBreakage } from './breakage.ts';

export default defineBreakage({
  title: say`The container itself instead of the other side`,
  family: 'ENETUNREACH',
  rules: [],
  cause: say`Inside a container 127.0.0.1 and localhost are the container itself, and nothing listens there on that port.`,
  cure: say`The name of the other service as the host. If it is right already: the other side is not up yet, or listens on its own 127.0.0.1 only.`,
  wrong: { cure: '--network host', because: say`It works by chance on one machine, and puts every port of the host before the container.` },
  fields: ['run.networks', 'run.environment'],
  signs: [/(?:connection refused|ECONNREFUSED)/i],
  refuses: () => undefined,
});
