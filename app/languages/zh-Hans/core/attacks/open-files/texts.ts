import type { Message } from '../../../../en/core/attacks/open-files/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A leak or an intruder opens files and sockets by the ten thousand; the kernel keeps them all in one table.':
    '泄漏或入侵者会打开成千上万的文件和套接字；内核把它们都放在一张表中。',
  'A process is refused more than {0} open files.': '进程打开的文件超过 {0} 个时会被拒绝。',
  'A process raises its own soft limit up to the hard one; only the hard one holds.': '进程会把自己的软上限提高到硬上限；只有硬上限有效。',
  'Open files until there are none left': '打开文件直到一个不剩',
  'The engine’s own limit of open files is so high that it is none.': '引擎自身的打开文件上限高得等于没有。',
  'The hard limit of open files is so high that it is hardly one.': '打开文件的硬上限高得几乎不算上限。',
  'The soft limit stops a process': '软上限能阻止进程',
} satisfies Texts<Message>;
