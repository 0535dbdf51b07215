import type { Message } from '../../../../en/core/attacks/host-services/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A bridge hides the services of the host': '网桥会隐藏宿主机的服务',
  'An internal network cuts the host off as well': 'internal 网络也会切断宿主机',
  'In the network of the host, 127.0.0.1 is the host: databases, agents and consoles that listen only there are in reach, and so are abstract sockets.':
    '在宿主机的网络中，127.0.0.1 就是宿主机：只在那里监听的数据库、代理和控制台都可触及，抽象套接字也是如此。',
  'It has no way to other machines. The host still stands on it, at the gateway address.':
    '它没有通向其他机器的路。宿主机仍在其上，位于网关地址。',
  'It hides those on 127.0.0.1. Those that listen on every address answer on the bridge’s gateway.':
    '它隐藏 127.0.0.1 上的服务。在每个地址上监听的服务会在网桥的网关上应答。',
  'It stands in the network of the host: 127.0.0.1 is the host’s own.': '它处在宿主机的网络中：127.0.0.1 就是宿主机自己的。',
  'Services on 127.0.0.1 of the host are out of reach. But {0} needs a network, and on {1} those that listen on every address answer at the gateway.':
    '宿主机 127.0.0.1 上的服务无法触及。但 {0} 需要网络，而在{1}，监听每个地址的服务会在网关上应答。',
  'Talk to services of the host': '与宿主机的服务对话',
  'The container has no network.': '容器没有网络。',
} satisfies Texts<Message>;
