import { defineTarget } from './target.ts';

export default defineTarget({
  title: 'Podman',
  where: 'on Podman',
  inspects: false,
  losses: () => [],
});
