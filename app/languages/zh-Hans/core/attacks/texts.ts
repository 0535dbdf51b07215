import type { Message } from '../../../en/core/attacks/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  'the network of published ports': '发布端口的网络',
  'the network of the host': '宿主机的网络',
  'the network {0}': '网络 {0}',
} satisfies Texts<Message>;
