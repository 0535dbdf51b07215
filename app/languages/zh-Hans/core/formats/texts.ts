import type { Message } from '../../../en/core/formats/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  'A comma or {0} is expected here.': '此处需要逗号或 {0}。',
  'A key with a colon is expected here.': '此处需要带冒号的键。',
  'A list begins on a line of its own.': '列表要从单独的一行开始。',
  'A second key stands on the line of the first.': '第二个键处在第一个键的行上。',
  'A tab stands in the indentation; spaces are expected.': '缩进中有制表符；需要空格。',
  'A template ({{ }}) stands here; the finished YAML is expected, as helm template prints it.':
    '此处有模板（{{ }}）；需要的是完成的 YAML，如 helm template 所打印。',
  'A value is expected here.': '此处需要一个值。',
  'Keys that are no plain words are not read.': '不是普通词的键不会读取。',
  'No anchor &{0} stands above.': '上面没有锚点 &{0}。',
  'No text begins with {0} unless in quotes.': '不在引号中的文本不能以 {0} 开头。',
  'The aliases of this text unfold to more than a manifest can mean.': '此文本的别名展开后超出清单可能表达的数量。',
  'The host': '宿主机',
  'The project': '项目',
  'The text is longer than {0} characters, the most that is read.': '文本超过 {0} 个字符，这是读取的上限。',
  'This bracket is not closed.': '此括号没有闭合。',
  'This line belongs to nothing above it; its indentation may be wrong.': '这一行不属于上面的任何内容；缩进可能有误。',
  'This line is indented further than the item above it.': '这一行比上面的条目缩进更深。',
  'This line is indented further than the key above it.': '这一行比上面的键缩进更深。',
  'This nests more than {0} deep.': '嵌套超过 {0} 层。',
} satisfies Texts<Message>;
