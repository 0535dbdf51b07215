import type { Message } from '../../../../en/core/controls/selinux/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  Label: '标签',
  None: '无',
  'One wall less.': '少一道墙。',
  'SELinux does not confine the container.': 'SELinux 不约束此容器。',
  'SELinux label': 'SELinux 标签',
  'Such as type:container_t.': '例如 type:container_t。',
  "The engine's, where the host has SELinux": '引擎的（若宿主机有 SELinux）',
  'The type must exist on the host.': '该类型必须存在于宿主机上。',
  'Touching files and processes of the host and of other containers.': '触及宿主机和其他容器的文件与进程。',
  'What the policy of that type denies.': '该类型的策略所禁止的内容。',
  'Which SELinux label does the process carry?': '进程带有哪个 SELinux 标签？',
  'Your own': '你自己的',
  '{0} works as container_t, and hosts without SELinux ignore it.': '{0} 以 container_t 正常工作，没有 SELinux 的宿主机会忽略它。',
} satisfies Texts<Message>;
