import type { Message } from '../../../../en/core/controls/extra-hosts/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  Address: '地址',
  'An address that changes must be changed here; host-gateway opens services of the host.':
    '变化的地址必须在这里更改；host-gateway 会打开宿主机的服务。',
  'Does the service need names that no name server knows?': '服务需要没有名称服务器认识的名称吗？',
  Entries: '条目',
  Name: '名称',
  No: '否',
  'Static host names': '静态主机名',
  These: '这些',
  'host-gateway leads to the services of the host.': 'host-gateway 通向宿主机的服务。',
  '{0} finds other services by their names on the network they share.': '{0} 在共有的网络上按名称找到其他服务。',
} satisfies Texts<Message>;
