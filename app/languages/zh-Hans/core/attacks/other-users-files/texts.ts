import type { Message } from '../../../../en/core/attacks/other-users-files/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A user other than root cannot read them': '非 root 用户不能读取它们',
  'Dropping DAC_OVERRIDE makes root obey file modes': '丢弃 DAC_OVERRIDE 能使 root 遵守文件模式',
  'It does, and root then changes its uid to the owner’s: SETUID reads the file as well.':
    '确实如此，而 root 随后把自己的 uid 改为属主的：SETUID 同样能读取该文件。',
  'It keeps a process from gaining privileges; root has them from the start.': '它阻止进程获得权限；root 从一开始就拥有权限。',
  'No new privileges binds root': 'no-new-privileges 能约束 root',
  'Read files of another user': '读取另一个用户的文件',
  'Root has no capability that overrides file modes or changes owners.': 'root 没有能绕过文件模式或更改属主的 capability。',
  'Root with the engine’s default capabilities is not bound by file modes, or becomes the owner and is not either.':
    '拥有引擎默认 capability 的 root 不受文件模式约束，或者变成属主后同样不受约束。',
  'Root with {0} reads every file of the container.': '拥有 {0} 的 root 可读取容器的每个文件。',
  'So it is; the capabilities stay in reach of whoever becomes root through a set-uid file.':
    '确实如此；通过 set-uid 文件变成 root 的人仍可触及这些 capability。',
  'The process is not root, so file modes bind it.': '进程不是 root，因此受文件模式约束。',
} satisfies Texts<Message>;
