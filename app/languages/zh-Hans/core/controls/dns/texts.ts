import type { Message } from '../../../../en/core/controls/dns/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Name servers': '名称服务器',
  'Name servers of the service': '服务的名称服务器',
  'Names that a filtering name server refuses, and data carried out in their labels.':
    '过滤型名称服务器拒绝的名称，以及藏在其标签中带出的数据。',
  'Names that only the host knows are not found.': '只有宿主机认识的名称找不到。',
  "The host's": '宿主机的',
  These: '这些',
  'Which name servers answer what is not a service of the plan?': '不属于方案服务的名称由哪些名称服务器应答？',
  '{0} finds other services through the resolver that the engine embeds in every network.':
    '{0} 通过引擎嵌入每个网络的解析器找到其他服务。',
} satisfies Texts<Message>;
