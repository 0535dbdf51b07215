import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'An engine’s socket is mounted',
  decision: 'docker-socket',
  reaches: 'host',
  *service({ run: { engineSockets = [] } }) {
    for (const [entry, { source }] of engineSockets.entries())
      if (!/(?:containerd|crio)\.sock$/.test(source))
        yield { says: `${source} is mounted: its API starts containers with any right on the host.`, fields: ['run.engineSockets'], entry };
  },
});
