import type { Message } from '../../../../en/core/attacks/arp-spoofing/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'An internal network is safe among its members': 'internal 网络的成员之间是安全的',
  'CAP_NET_RAW is dropped, so no raw packet can be sent.': 'CAP_NET_RAW 已被丢弃，因此不能发送原始数据包。',
  'Internal means without a way out. On the bridge itself nothing changes.': 'internal 表示没有通向外部的路。在网桥本身上没有任何改变。',
  'Nobody else stands on its networks.': '它的网络上没有别的服务。',
  'Root with CAP_NET_RAW can forge ARP replies {0}.': '拥有 CAP_NET_RAW 的 root 可以{0}伪造 ARP 应答。',
  'Take over the address of a neighbour': '接管邻居的地址',
  'That setting filters IP packets. ARP is below them, so the forged reply arrives all the same.':
    '该设置过滤 IP 数据包。ARP 在其下层，因此伪造的应答照样到达。',
  'The container has no network.': '容器没有网络。',
  'The process is not root, so it holds no capability.': '进程不是 root，因此没有 capability。',
  'With CAP_NET_RAW, which Docker grants by default, root in a container forges ARP replies: a neighbour on the same bridge then sends it what was meant for another one.':
    '借助 Docker 默认给予的 CAP_NET_RAW，容器中的 root 可伪造 ARP 应答：同一网桥上的邻居就会把本来发给别人的内容发给它。',
  'Without traffic between containers they cannot harm each other': '容器之间没有流量，它们就不能互相伤害',
  'on docker0, where every container without a network stands': '在 docker0 上，每个没有网络的容器都在那里，',
  'on every bridge of the host': '在宿主机的每个网桥上',
  'on {0}, where {1} stands': '在 {0} 上（{1} 也在那里）',
} satisfies Texts<Message>;
