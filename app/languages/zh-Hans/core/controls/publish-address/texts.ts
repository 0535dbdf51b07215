import type { Message } from '../../../../en/core/controls/publish-address/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A port published without an address opens on every interface from {0}.': '未写地址而发布的端口会从 {0} 在每个接口上打开。',
  'A port that is published later without an address then stays on this host.': '以后未写地址而发布的端口因此留在本机。',
  'A port that somebody publishes without an address from opening to other machines.': '有人未写地址而发布的端口向其他机器打开。',
  Address: '地址',
  'Address for docker0': 'docker0 的地址',
  'Default address of published ports': '发布端口的默认地址',
  'Each network once.': '每个网络只能出现一次。',
  'Every interface': '每个接口',
  Network: '网络',
  Networks: '网络',
  'No service stands on the network {0}.': '网络 {0} 上没有服务。',
  'These, for docker0 and for networks of the plan': '这些，用于 docker0 和方案的网络',
  'These, for networks of the plan only': '这些，只用于方案的网络',
  'This one, for docker0 only': '这一个，只用于 docker0',
  'Which address does a port get that is published without one?': '未写地址而发布的端口得到哪个地址？',
  'Who wants to publish to the outside must say so.': '想向外发布的人必须写明。',
} satisfies Texts<Message>;
