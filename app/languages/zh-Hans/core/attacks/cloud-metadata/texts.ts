import type { Message } from '../../../../en/core/attacks/cloud-metadata/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A container has an address of its own, so the cloud does not take it for the machine': '容器有自己的地址，因此云不会把它当作这台机器',
  'A port is published for {0}, which needs a network with a way out; in a cloud the metadata service answers there, unless its hop limit is 1.':
    '{0} 需要发布端口，这要求网络有通向外部的路；在云中，元数据服务会在那里应答，除非其跳数限制为 1。',
  'Ask the cloud for the machine’s credentials': '向云索要机器的凭据',
  'In most clouds 169.254.169.254 answers whoever asks from the machine, and hands out tokens of its role. A container asks through its bridge.':
    '在大多数云中，169.254.169.254 会应答从该机器发问的任何人，并发放其角色的令牌。容器通过其网桥发问。',
  'Its networks are internal, so the address is out of reach.': '它的网络是 internal，因此无法触及该地址。',
  'The container has no network.': '容器没有网络。',
  'The engine rewrites the sender: the request leaves as one of the machine. A hop limit of 1 on the cloud’s side, or a rule in DOCKER-USER, stops it.':
    '引擎会改写发送者：请求以这台机器的身份发出。云一侧的跳数限制 1，或 DOCKER-USER 中的规则，可以挡住它。',
  'The engine writes no firewall rules: whether the request leaves is up to yours.': '引擎不写防火墙规则：请求能否出去取决于你的规则。',
  'Through {0} it reaches 169.254.169.254, where a cloud answers.': '通过 {0}，它可到达 169.254.169.254，云会在那里应答。',
} satisfies Texts<Message>;
