import type { Message } from '../../../en/features/symptoms/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  ' Cure: {0}': ' 解法：{0}',
  ' The text is too long: lines in its middle were not read.': ' 文本过长：中间的行没有读取。',
  Clear: '清空',
  'Cure: {0}': '解法：{0}',
  'Decided by': '决定于',
  'Decided by answers such as': '决定于这样的回答',
  'Grant this: {0}': '准许：{0}',
  'In this plan:': '在此方案中：',
  'It may also be': '也可能是',
  Log: '日志',
  'Log of': '日志属于',
  'Not by this plan as it stands.': '按此方案的现状不会发生。',
  'Not known': '未知',
  'Nothing in it is known to Ironhull. That is no proof that nothing is wrong.': '其中没有 Ironhull 认识的内容。这并不证明一切正常。',
  'Nothing is pasted yet.': '还没有粘贴任何内容。',
  'One thing is recognised.|# things are recognised.': '识别出 # 项。',
  'Open a file': '打开文件',
  'Paste a line or the whole log of a container, or what {0}, {1} and {2} say of it. It is read in this browser, for this plan, and not kept.':
    '粘贴容器日志的一行或全部，或者 {0}、{1} 和 {2} 对它的输出。它在此浏览器中针对此方案读取，不会保存。',
  'The log': '日志',
  'These lines read like an error, and nothing here knows them. They may follow from what stands above, or be the program’s own.':
    '这些行像是错误，但这里没有内容认识它们。它们可能由上面的原因引起，也可能是程序自身的问题。',
  'What does its log say?': '它的日志说了什么？',
  'What it tells': '它说明了什么',
  'line {0}': '第 {0} 行',
  'lines {0}': '第 {0} 行',
  'lines {0} and {1} more': '第 {0} 行及另外 {1} 行',
  '{0} could not be read.': '无法读取 {0}。',
  '{0}. Undo takes it back.': '{0}。可以撤销。',
} satisfies Texts<Message>;
