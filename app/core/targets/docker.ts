import { defineTarget } from './target.ts';

export default defineTarget({
  title: 'Docker Engine',
  where: 'on Docker Engine',
  inspects: true,
  losses: () => [],
});
