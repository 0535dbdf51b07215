import type { Message } from '../../../../en/core/policy/levels/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'CIS Docker Benchmark 1.8.0, profile level 1: nothing that it asks for may be open':
    'CIS Docker Benchmark 1.8.0，profile 1 级：它要求的内容都不能敞开',
  'CIS Docker Benchmark 1.8.0, profiles level 1 and 2, and the Pod Security Standard restricted: nothing may be weakened':
    'CIS Docker Benchmark 1.8.0，profile 1 级和 2 级，以及 Pod Security 标准 restricted：任何内容都不能被削弱',
  'CIS Docker Benchmark 1.8.0: 2.1. A daemon with user namespaces does as well.':
    'CIS Docker Benchmark 1.8.0：2.1。启用用户命名空间的守护进程同样可以。',
  'CIS Docker Benchmark 1.8.0: 4.2, 5.28. Only a digest names one image.':
    'CIS Docker Benchmark 1.8.0：4.2、5.28。只有摘要能确指一个镜像。',
  Essential: '基本',
  'Every recommended plan keeps it from being open.': '每个推荐方案都使它不敞开。',
  'Every recommended plan seals it.': '每个推荐方案都将它封闭。',
  Recommended: '推荐',
  Strict: '严格',
  'What Ironhull recommends for every workload': 'Ironhull 对每种工作负载的推荐',
} satisfies Texts<Message>;
