import type { Message } from '../../../../en/core/controls/daemon-dns/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Name servers': '名称服务器',
  'Name servers of all containers': '所有容器的名称服务器',
  'Names that a filtering name server refuses, for every container at once.': '过滤型名称服务器拒绝的名称，一次对所有容器生效。',
  'RUN steps of a build use them as well; an address that does not answer stops both.':
    '构建的 RUN 步骤也使用它们；不应答的地址会使两者都停住。',
  "The host's": '宿主机的',
  These: '这些',
  'Which name servers do containers get that name none?': '没有写明名称服务器的容器得到哪些？',
  'Which name servers filter is known only to those who run the network.': '哪些名称服务器会过滤，只有管理网络的人知道。',
} satisfies Texts<Message>;
