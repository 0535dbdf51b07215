import { say } from '../../../languages/say.ts';
import { startOf } from '../dockerfile/image.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  title: say`An engine’s socket is mounted`,
  decision: 'docker-socket',
  reaches: 'host',
  costs: say`It can no longer start, watch or stop containers.`,
  *dockerfile({ all }) {
    for (const instruction of all('VOLUME', 'RUN', 'COPY', 'ADD'))
      if (/docker\.sock\b/.test(instruction.text))
        yield {
          at: startOf(instruction),
          says: say`The image counts on the engine’s socket: whoever has it is root of the host.`,
          state: 'open',
          cure: () => say`Take the line out; what has to speak to an engine does it from outside of the container.`,
        };
  },
  *service({ run: { engineSockets = [] }, unread }) {
    for (const [entry, { source }] of engineSockets.entries())
      if (!/(?:containerd|crio)\.sock$/.test(source))
        yield {
          says: say`${source} is mounted: its API starts containers with any right on the host.`,
          fields: ['run.engineSockets'],
          entry,
        };
    for (const { line, text } of unread('run.engineSockets'))
      if (/docker\.sock\b/.test(text))
        yield {
          line,
          says: say`${text} names the engine’s socket, and cannot be read as a mount of it.`,
          state: 'weakened',
          fields: ['run.engineSockets'],
        };
  },
});
