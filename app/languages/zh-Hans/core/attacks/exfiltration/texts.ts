import type { Message } from '../../../../en/core/attacks/exfiltration/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A name server that answers nothing keeps it in': '什么也不应答的名称服务器能把它留在里面',
  'A network of its own keeps the data in': '自己的网络能把数据留在里面',
  'A port is published for {0}, which needs a network with a way out: {1} has one, to every address.':
    '{0} 需要发布端口，这要求网络有通向外部的路：{1} 就有，可到达每个地址。',
  'A process that was taken over connects to any address: it sends out what it found and fetches further tools.':
    '被攻占的进程可以连接任何地址：它送出找到的内容，并获取更多工具。',
  'An address needs no name. Data goes to whoever listens there.': '地址不需要名称。数据会送到在那里监听的任何人。',
  'It keeps neighbours away. The way out is closed only where the network is internal.':
    '它隔开邻居。只有在网络为 internal 时，通向外部的路才关闭。',
  'Its networks are internal and have no way out.': '它的网络是 internal，没有通向外部的路。',
  'Send data to a machine outside': '向外部机器发送数据',
  'The container has no network.': '容器没有网络。',
  'The engine writes no firewall rules: whether packets leave is up to yours.': '引擎不写防火墙规则：数据包能否出去取决于你的规则。',
  'Through {0} it connects to any address outside.': '通过 {0}，它可以连接外部的任何地址。',
} satisfies Texts<Message>;
