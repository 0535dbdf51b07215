import type { Message } from '../../../../../en/core/training/scenarios/one-network-for-all/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'Draw the three services and a line for each pair that has to talk. Who needs the public site?':
    '画出三个服务，并为必须通信的每一对画一条线。谁需要公开的网站？',
  'One network for all': '所有服务共用一个网络',
  'Only intranet and cache talk to each other, and cache has no business with the outside.':
    '只有 intranet 和 cache 互相通信，而 cache 与外部无关。',
  'Three networks: one for site, one for intranet, and an internal one for intranet and cache.':
    '三个网络：一个给 site，一个给 intranet，一个 internal 网络给 intranet 和 cache。',
  'Who does not have to talk should not be able to: a network for each group that does.':
    '不必通信的，就不应能够通信：每组需要通信的服务一个网络。',
} satisfies Texts<Message>;
