import type { Message } from '../../../../en/core/controls/network-internal/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A back end that was taken over can call home.': '被攻占的后端可以向外联络。',
  'From {0} a store of data can call out.': '数据存储可以从 {0} 向外联络。',
  'Internal networks': 'internal 网络',
  'Networks without a way out': '没有通向外部的路的网络',
  'None: every network has a way out': '无：每个网络都有通向外部的路',
  'On {0} services only talk to each other.': '在 {0} 上，服务只与彼此通信。',
  'Sending data out, fetching further tools, and reaching cloud metadata from a back end.':
    '从后端向外发送数据、获取更多工具以及到达云元数据。',
  'Somebody on each network is reached from outside or may need to call out.': '每个网络上都有从外部访问或可能需要向外联络的服务。',
  These: '这些',
  'Updates, webhooks and time servers are out of reach; a port published there is ignored.':
    '无法访问更新、webhook 和时间服务器；在那里发布的端口会被忽略。',
  'Which networks need no way to the Internet?': '哪些网络不需要通向互联网的路？',
} satisfies Texts<Message>;
