import type { Message } from '../../../../../en/core/training/scenarios/page-does-not-load/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A read-only root asks for a tmpfs on exactly the paths that the program writes to.': '只读根要求恰好在程序写入的路径上挂载 tmpfs。',
  'Error 30 is a read-only file system. nginx writes to two paths, the one in the log and one for its PID file.':
    '错误 30 是只读文件系统。nginx 写入两个路径：日志中的那个，以及存放 PID 文件的那个。',
  'Give /var/cache/nginx and /run a tmpfs each, with a size, and let user 101 own them (uid=101, gid=101).':
    '给 /var/cache/nginx 和 /run 各一个有大小的 tmpfs，并让用户 101 拥有它们（uid=101, gid=101）。',
  'Read the last line of the log: which path, and what does the kernel answer?': '读日志的最后一行：哪个路径，内核怎样回答？',
  'The page does not load': '页面打不开',
} satisfies Texts<Message>;
