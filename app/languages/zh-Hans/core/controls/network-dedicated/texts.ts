import type { Message } from '../../../../en/core/controls/network-dedicated/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Each network once.': '每个网络只能出现一次。',
  'Every connection, in and out.': '进出的每个连接。',
  'Every container started without a network stands there too.': '每个未指定网络而启动的容器也在那里。',
  'It shares docker0 with every container that was started without a network.': '它与每个未指定网络而启动的容器共用 docker0。',
  Network: '网络',
  Networks: '网络',
  'Networks of this plan, one for each trust zone': '此方案的网络，每个信任区域一个',
  'No network': '没有网络',
  'Only files, pipes and docker exec reach the service.': '只有文件、管道和 docker exec 能到达服务。',
  'Only other services need to reach {0}.': '只有其他服务需要访问 {0}。',
  'Services find each other only on a network that both stand on.': '服务只有在共有的网络上才能找到彼此。',
  'Services of the host on localhost and abstract sockets are in reach.': '宿主机在 localhost 和抽象套接字上的服务可被触及。',
  'The default bridge docker0': '默认网桥 docker0',
  'The network of the host': '宿主机的网络',
  'The program stands in the network of the host, with its localhost and its sockets.':
    '程序处在宿主机的网络中，共用其 localhost 和套接字。',
  'Unrelated containers reaching each other.': '互不相关的容器互相到达。',
  'Which networks does the service stand on?': '服务处在哪些网络上？',
  '{0} is reached from outside and meets the back end on a network of their own.': '{0} 从外部访问，并在自己的网络上与后端相会。',
  '{0} is reached from outside.': '{0} 从外部访问。',
  '{0} stands on {1}, beside a service that is reached from outside there.': '{0} 处在 {1} 上，旁边有从外部访问的服务。',
} satisfies Texts<Message>;
