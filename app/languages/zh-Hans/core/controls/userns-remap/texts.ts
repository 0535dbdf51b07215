import type { Message } from '../../../../en/core/controls/userns-remap/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A uid inside is the same uid outside.': '容器内的 uid 就是外面的同一个 uid。',
  'Containerd image store': 'containerd 镜像存储',
  'Engine 29 refuses it together with a mapping.': 'Engine 29 拒绝它与映射一同使用。',
  'Existing images and volumes disappear from view; bind mounts change owner.': '现有的镜像和卷会从视野中消失；绑定挂载的属主会改变。',
  'Is uid 0 in a container an unprivileged uid on the host?': '容器中的 uid 0 在宿主机上是非特权 uid 吗？',
  'Mapped, to a user of your own': '映射到你自己的用户',
  'Mapped, to the user dockremap': '映射到用户 dockremap',
  'Not mapped': '不映射',
  'Nothing here runs as root, and mapping an engine that is in use hides its images and volumes; on a new host choose dockremap.':
    '这里没有以 root 运行的内容，而对正在使用的引擎启用映射会使其镜像和卷不可见；在新宿主机上请选择 dockremap。',
  'Root of a container being root of the host.': '容器的 root 就是宿主机的 root。',
  'The same, with a range that you chose.': '同样如此，范围由你选择。',
  'The user and its ranges in /etc/subuid and /etc/subgid must exist, or the daemon does not start.':
    '该用户及其在 /etc/subuid 和 /etc/subgid 中的范围必须存在，否则守护进程无法启动。',
  'Uids are not mapped, and {0} starts as root: its uid 0 is uid 0 of the host.':
    'uid 没有映射，而 {0} 以 root 启动：它的 uid 0 就是宿主机的 uid 0。',
  'Uids are not mapped: a process that becomes root in a container is uid 0 of the host.':
    'uid 没有映射：在容器中变成 root 的进程就是宿主机的 uid 0。',
  'User namespace remapping': '用户命名空间重映射',
  'User with subordinate ids': '拥有从属 id 的用户',
  '{0} starts as root, which should not be root of the host.': '{0} 以 root 启动，它不应是宿主机的 root。',
} satisfies Texts<Message>;
