import type { Message } from '../../../../en/core/formats/kubelet/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Add these keys to the configuration file of the kubelet on each node that runs the plan; --config names it, often /var/lib/kubelet/config.yaml.':
    '把这些键加入运行此方案的每个节点上 kubelet 的配置文件；文件由 --config 指定，通常是 /var/lib/kubelet/config.yaml。',
  'kubelet.yaml says nothing of it here.': 'kubelet.yaml 在这里没有提到它。',
} satisfies Texts<Message>;
