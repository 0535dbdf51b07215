import type { Message } from '../../../../../en/core/training/scenarios/database-does-not-start/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'Add a tmpfs on /run/postgresql with size=1m, mode=0755 and uid and gid 999. /var/run is a link to /run.':
    '在 /run/postgresql 上添加 tmpfs，size=1m、mode=0755，uid 和 gid 为 999。/var/run 是指向 /run 的链接。',
  'It is the directory of its Unix socket, empty at every start: worth nothing afterwards, so a tmpfs will do.':
    '这是它的 Unix 套接字目录，每次启动都是空的：之后毫无价值，因此 tmpfs 就够了。',
  'The database does not start': '数据库无法启动',
  'The message names a path; the answer is that path with an owner, not a writable root.':
    '消息指出路径；答案是给该路径一个属主，而不是可写的根。',
  'Which directory does the log name, and what does PostgreSQL keep there?': '日志指出哪个目录，PostgreSQL 在那里存放什么？',
} satisfies Texts<Message>;
