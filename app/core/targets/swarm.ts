import { defineTarget } from './target.ts';

export default defineTarget({
  title: 'Docker Swarm',
  where: 'on a Swarm',
  inspects: false,
  losses: () => [],
});
