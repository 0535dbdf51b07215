import { say } from '../../../languages/say.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`The socket of the container runtime is mounted`,
  decision: 'docker-socket',
  reaches: 'host',
  *service({ run: { engineSockets = [] } }) {
    for (const [entry, { source }] of engineSockets.entries())
      if (/(?:containerd|crio)\.sock$/.test(source))
        yield {
          says: say`${source} is mounted: whoever speaks to it runs any container on the host.`,
          fields: ['run.engineSockets'],
          entry,
        };
  },
});
