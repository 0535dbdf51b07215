import type { Message } from '../../../../en/core/attacks/same-bridge/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  '"icc": false separates all containers': '"icc": false 能隔开所有容器',
  'Containers on docker0 may not talk to each other.': 'docker0 上的容器不能互相通信。',
  'From the network of the host every bridge is in reach.': '从宿主机的网络可以到达每个网桥。',
  'It holds on docker0 only. On a network of its own each needs the option enable_icc=false, or a network for itself.':
    '它只对 docker0 有效。在自己的网络上，每个网络都需要选项 enable_icc=false，或各用各的网络。',
  'Members of its networks may not talk to each other.': '它所在网络的成员不能互相通信。',
  'Members of one bridge reach each other on every port, needed or not, unless traffic between containers is off there.':
    '同一网桥的成员在每个端口上互相到达，无论是否需要，除非那里关闭了容器之间的流量。',
  'Nobody else stands on its networks.': '它的网络上没有别的服务。',
  'On docker0 it reaches every neighbour.': '在 docker0 上，它能到达每个邻居。',
  'Reach a neighbour on the same bridge': '到达同一网桥上的邻居',
  'Service {0} stands on {1} too, and every port of it is in reach.': '服务 {0} 也在 {1} 上，它的每个端口都可到达。',
  'Services {0} and {1} meet on {2} because one needs the other; there every port is in reach.':
    '服务 {0} 和 {1} 在 {2} 上相会，因为一个需要另一个；在那里每个端口都可到达。',
  'The container has no network.': '容器没有网络。',
} satisfies Texts<Message>;
