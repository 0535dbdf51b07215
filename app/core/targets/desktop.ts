import { defineTarget } from './target.ts';

export default defineTarget({
  title: 'Docker Desktop',
  where: 'on Docker Desktop',
  inspects: true,
  losses: () => [],
});
