import { defineBreakage } from './breakage.ts';

export default defineBreakage({
  title: 'The container itself instead of the other side',
  family: 'ENETUNREACH',
  rules: [],
  cause: 'Inside a container 127.0.0.1 and localhost are the container itself, and nothing listens there on that port.',
  cure: 'The name of the other service as the host. If it is right already: the other side is not up yet, or listens on its own 127.0.0.1 only.',
  wrong: { cure: '--network host', because: 'It works by chance on one machine, and puts every port of the host before the container.' },
  fields: ['run.networks', 'run.environment'],
  signs: [/(?:connection refused|ECONNREFUSED)/i],
  refuses: () => undefined,
});
