import type { Message } from '../../../../en/core/attacks/lateral-movement/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Containers that were started without a network all stand on docker0, and there each reaches every port of every other one.':
    '未指定网络而启动的容器都在 docker0 上，在那里每个容器都能访问其他容器的每个端口。',
  'From the network of the host every bridge is in reach.': '从宿主机的网络可以到达每个网桥。',
  'It stands on docker0 together with every container that was started without a network.':
    '它与每个未指定网络而启动的容器同在 docker0 上。',
  'It stands on docker0, where containers may not talk.': '它在 docker0 上，而那里的容器不能互相通信。',
  'It stands on networks of this plan, and the engine drops packets between networks.': '它处在此方案的网络上，引擎丢弃网络之间的数据包。',
  'Reach containers of another application': '到达另一个应用程序的容器',
  'The container has no network.': '容器没有网络。',
  'The engine writes no firewall rules: what keeps networks apart is up to yours.': '引擎不写防火墙规则：各网络由什么隔开取决于你的规则。',
} satisfies Texts<Message>;
