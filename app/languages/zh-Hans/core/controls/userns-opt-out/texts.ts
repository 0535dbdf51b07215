import type { Message } from '../../../../en/core/controls/userns-opt-out/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Its root is root of the host again.': '它的 root 又是宿主机的 root。',
  'May this container leave the mapping that the daemon gives to all?': '此容器可以退出守护进程给所有容器的映射吗？',
  'No, as the daemon maps': '否，按守护进程的映射',
  'One container undoing the mapping for itself.': '一个容器为自己取消映射。',
  'Opt-out of the user namespace': '退出用户命名空间',
  'The opt-out does nothing today; it opens this container on the day the daemon maps uids.':
    '这一退出如今毫无作用；守护进程启用 uid 映射之日，它就会打开此容器。',
  'This container is left out of the mapping: its uid 0 is uid 0 of the host.': '此容器被排除在映射之外：它的 uid 0 就是宿主机的 uid 0。',
  "Yes, the host's user namespace": '是，使用宿主机的用户命名空间',
  '{0} needs no ids of the host.': '{0} 不需要宿主机的 id。',
} satisfies Texts<Message>;
