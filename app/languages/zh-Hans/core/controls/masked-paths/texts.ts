import type { Message } from '../../../../en/core/controls/masked-paths/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Do the sensitive parts of /proc and /sys stay hidden?': '/proc 和 /sys 的敏感部分是否保持隐藏？',
  'Kernel tables below /proc are readable and /proc/sys is mounted writable.': '/proc 下的内核表可读，/proc/sys 以可写方式挂载。',
  'Masked kernel paths': '被屏蔽的内核路径',
  'No, all of it is open': '否，全部敞开',
  'Reading kernel timers and keys, writing kernel settings below /proc/sys.': '读取内核定时器和密钥，写入 /proc/sys 之下的内核设置。',
  'Root inside reads and sets what belongs to the whole machine.': '内部的 root 读取和设置属于整台机器的内容。',
  Yes: '是',
  '{0} reads no kernel tables.': '{0} 不读取内核表。',
} satisfies Texts<Message>;
