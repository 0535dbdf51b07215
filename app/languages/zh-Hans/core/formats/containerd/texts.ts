import type { Message } from '../../../../en/core/formats/containerd/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'On each node that runs the plan; CRI-O takes the same file below crio.service.d.':
    '在运行此方案的每个节点上；CRI-O 使用同样的文件，放在 crio.service.d 下。',
  'containerd limits': 'containerd 上限',
} satisfies Texts<Message>;
