import type { Message } from '../../../../en/core/controls/sysctls/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Does the program need other kernel parameters?': '程序需要其他内核参数吗？',
  'Kernel parameters': '内核参数',
  Name: '名称',
  No: '否',
  Parameters: '参数',
  'Some widen what the container can do to its network.': '有些会扩大容器对其网络的影响。',
  Value: '值',
  'Yes, in its own namespaces': '是，在自己的命名空间中',
  '{0} is not among the parameters that the Pod Security Standards count as safe.': '{0} 不在 Pod Security 标准视为安全的参数之中。',
  '{0} works with the values of the host.': '{0} 使用宿主机的值即可工作。',
} satisfies Texts<Message>;
