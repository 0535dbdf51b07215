import type { Message } from '../../../../en/core/controls/userland-proxy/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Does the engine keep a proxy process for each published port?': '引擎为每个发布的端口保留一个代理进程吗？',
  'Each published port keeps a docker-proxy process as root.': '每个发布的端口都有一个以 root 运行的 docker-proxy 进程。',
  'No, the kernel forwards': '否，由内核转发',
  'One root process for each port, and the loss of the client address on its way.': '每个端口一个 root 进程，以及客户端地址在途中丢失。',
  'The kernel forwards the ports that the plan publishes without a helper.': '内核无需辅助即可转发方案发布的端口。',
  'The kernel must be able to send a packet back to the bridge it came from.': '内核必须能把数据包送回它来自的网桥。',
  'Userland proxy': '用户态代理',
  Yes: '是',
} satisfies Texts<Message>;
