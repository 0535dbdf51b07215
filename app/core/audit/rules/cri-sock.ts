import { defineRule } from '../rule.ts';

export default defineRule({
  title: 'The socket of the container runtime is mounted',
  decision: 'docker-socket',
  reaches: 'host',
  *service({ run: { engineSockets = [] } }) {
    for (const [entry, { source }] of engineSockets.entries())
      if (/(?:containerd|crio)\.sock$/.test(source))
        yield { says: `${source} is mounted: whoever speaks to it runs any container on the host.`, fields: ['run.engineSockets'], entry };
  },
});
