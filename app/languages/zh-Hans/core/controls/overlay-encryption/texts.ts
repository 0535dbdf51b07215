import type { Message } from '../../../../en/core/controls/overlay-encryption/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Between nodes, what {0} carries can be read and changed on its way.': '在节点之间，{0} 传送的内容可在途中被读取和更改。',
  'Encrypted networks': '加密的网络',
  'Encryption between nodes': '节点之间的加密',
  None: '无',
  'Reading and changing what services say to each other, for whoever stands between two nodes.':
    '读取和更改服务之间的通信，对处在两个节点之间的人而言。',
  'Tasks of one service and of the next may run on different nodes, and nobody chooses what lies between them.':
    '一个服务与下一个服务的任务可能运行在不同节点上，而其间有什么无人能选择。',
  These: '这些',
  'Throughput between nodes, and firewalls must let ESP pass.': '节点之间的吞吐量，且防火墙必须放行 ESP。',
  'What travels between nodes travels in the clear.': '节点之间以明文传送。',
  'Which networks are encrypted between the nodes of the Swarm?': 'Swarm 的节点之间哪些网络是加密的？',
} satisfies Texts<Message>;
