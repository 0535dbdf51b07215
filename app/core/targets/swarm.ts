import { say } from '../../languages/say.ts';
import { fieldRef } from '../spec/fields.ts';
import { defineTarget } from './target.ts';

export default defineTarget({
  title: 'Docker Swarm',
  where: say`on a Swarm`,
  inspects: false,
  losses: ({ services }) =>
    services.flatMap(({ name, run }) =>
      run.memoryReservation === undefined
        ? []
        : [
            {
              field: fieldRef('run.memoryReservation', name),
              fails: 'open',
              because: say`A Swarm keeps that much free on the node that it chooses; the kernel of the node is not told.`,
              instead: say`The memory limit holds on every node.`,
            },
          ],
    ),
});
