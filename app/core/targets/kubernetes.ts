import { defineTarget } from './target.ts';

export default defineTarget({
  title: 'Kubernetes',
  where: 'in Kubernetes',
  inspects: false,
  losses: () => [],
});
