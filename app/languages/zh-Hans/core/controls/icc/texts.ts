import type { Message } from '../../../../en/core/controls/icc/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A container on docker0 reaching its neighbours there.': 'docker0 上的容器到达那里的邻居。',
  'Containers that found each other on docker0 by address need a network of their own.':
    '曾在 docker0 上按地址互相找到的容器需要自己的网络。',
  'Containers that were started without a network reach each other on docker0.': '未指定网络而启动的容器在 docker0 上互相可达。',
  'May containers on the same bridge talk to each other?': '同一网桥上的容器可以互相通信吗？',
  'Neighbours of one zone reaching each other.': '同一区域的邻居互相到达。',
  'Networks without traffic between members': '成员之间没有流量的网络',
  'Not on docker0': '不在 docker0 上',
  'Not on docker0, and not on these networks': '不在 docker0 上，也不在这些网络上',
  'Not on these networks': '不在这些网络上',
  'One container that was taken over reaches every neighbour on docker0.': '一个被攻占的容器可以到达 docker0 上的每个邻居。',
  'Services that talk to each other need another network in common.': '互相通信的服务需要另一个共有的网络。',
  'The services of the plan meet on networks of their own and need nothing from docker0.': '方案的服务在自己的网络上相会，不需要 docker0。',
  'Traffic between containers of one bridge': '同一网桥上容器之间的流量',
  Yes: '是',
} satisfies Texts<Message>;
