import type { Message } from '../../../../../en/core/training/scenarios/operation-not-permitted/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A program file can carry a capability, and the kernel refuses to run it where that is gone.':
    '程序文件可以带有 capability，缺少它时内核拒绝运行该文件。',
  'Add NET_BIND_SERVICE with cap_add, and nothing else.': '用 cap_add 添加 NET_BIND_SERVICE，不加别的。',
  'Operation not permitted, before the first line': '第一行之前的 Operation not permitted',
  'The file of caddy in this image carries a capability for low ports. The container has dropped every one.':
    '此镜像中 caddy 的文件带有用于低端口的 capability。容器丢弃了全部 capability。',
  'The program never ran: the message comes from exec. What does the kernel look at before it runs a file?':
    '程序从未运行：消息来自 exec。内核在运行文件之前查看什么？',
} satisfies Texts<Message>;
