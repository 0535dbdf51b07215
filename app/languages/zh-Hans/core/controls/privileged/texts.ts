import type { Message } from '../../../../en/core/controls/privileged/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Does the container need every right of the host?': '容器需要宿主机的每一项权限吗？',
  'Mounting the disks of the host and loading kernel modules from inside.': '从容器内挂载宿主机的磁盘和加载内核模块。',
  No: '否',
  'Privileged mode': '特权模式',
  'Root inside is root of the host; dropped capabilities, seccomp and AppArmor are void.':
    '内部的 root 就是宿主机的 root；丢弃 capability、seccomp 和 AppArmor 都失去意义。',
  'The container is privileged: root inside is root of the host.': '容器拥有特权：内部的 root 就是宿主机的 root。',
  'Yes, privileged': '是，特权',
  '{0} needs no device and no kernel right.': '{0} 不需要设备和内核权限。',
} satisfies Texts<Message>;
