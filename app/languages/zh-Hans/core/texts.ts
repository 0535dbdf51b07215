import type { Message } from '../../en/core/texts.ts';
import type { Texts } from '../../texts.ts';

export default {
  '# of {0} attacks gets through, {1} partly|# of {2} attacks get through, {3} partly': '{0} 项攻击中有 # 项得手，{1} 项部分得手',
  '# of {0} attacks gets through|# of {1} attacks get through': '{0} 项攻击中有 # 项得手',
  'A text is expected.': '需要一段文本。',
  'All {0} attacks are stopped': '全部 {0} 项攻击都被挡住',
  'An object of texts is expected.': '需要一个由文本组成的对象。',
  'At most {0} characters for a text, and {1} for all of a plan.': '一段文本最多 {0} 个字符，一个方案的全部文本最多 {1} 个字符。',
  'Its data and secrets': '它的数据和机密',
  'No attack is known here': '这里没有已知的攻击',
  'None of {0} attacks gets through, {1} partly': '{0} 项攻击无一得手，{1} 项部分得手',
  'Not kept {0}: {1}': '{0}未保留：{1}',
  'Other containers': '其他容器',
  'Seen on Engine {0}': '见于 Engine {0}',
  'Seen on an engine': '见于某个引擎',
  'The host, as root': '宿主机，以 root',
  'The machine’s resources': '机器的资源',
  'The outside network': '外部网络',
  'This container': '此容器',
  'This plan has no such file.': '此方案没有这样的文件。',
} satisfies Texts<Message>;
