import type { Message } from '../../../../../en/core/training/scenarios/killed-without-a-word/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'Killed, without a word': '被杀死，一言不发',
  'Memory limits end a process from outside: it cannot say why, so you have to know the sign.':
    '内存上限从外部结束进程：它不能说明原因，因此必须认识这一迹象。',
  'One word in the log was not written by the database. Who writes Killed?': '日志中有一个词不是数据库写的。Killed 是谁写的？',
  'Raise mem_limit and memswap_limit together, to 512m. Keep both equal, so that there is no swap.':
    '把 mem_limit 和 memswap_limit 一起提高到 512m。保持两者相等，这样就没有交换空间。',
  'The kernel ends a process that goes past the limit of its control group. Which limit is it, and how small?':
    '超过其控制组上限的进程会被内核结束。是哪个上限，有多小？',
} satisfies Texts<Message>;
