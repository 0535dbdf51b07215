import type { Message } from '../../../../en/core/audit/dockerfile/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A later step installs from what this one fetches; fetch and install in one step, and then clean up.':
    '后面的步骤安装这一步获取的内容；请在同一步骤中获取并安装，然后清理。',
  'How the step ends does not say whether another command may follow; change it by hand.':
    '步骤的结尾看不出后面是否还可以接命令；请手动更改。',
  'Only the last {0} of a stage counts; this one does nothing.': '一个阶段中只有最后一个 {0} 有效；这一个毫无作用。',
  'The command does not stand in the text as a shell reads it; change it by hand.': '命令在文本中的写法与 shell 读取的不同；请手动更改。',
  'What {0} downloads to work with stays in this layer.': '{0} 为工作而下载的内容留在此层中。',
  '{0} asks before it installs, and nobody answers in a build.': '{0} 安装前会询问，而构建时没有人回答。',
  '{0}: the version of today, and another one tomorrow.': '{0}：今天是这个版本，明天就是另一个。',
} satisfies Texts<Message>;
