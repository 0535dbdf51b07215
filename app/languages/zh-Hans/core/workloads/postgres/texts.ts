import type { Message } from '../../../../en/core/workloads/postgres/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A relational database.': '关系数据库。',
  'Every connection is a process: 100 connections and the background workers set the process limit.':
    '每个连接是一个进程：进程上限由 100 个连接和后台工作进程决定。',
  'Since version 18 the data stands below /var/lib/postgresql/18; a volume on /var/lib/postgresql/data stays empty.':
    '自版本 18 起，数据位于 /var/lib/postgresql/18 下；挂在 /var/lib/postgresql/data 上的卷会一直是空的。',
  'Since version 18 the root entrypoint makes its data directory by itself and needs CHOWN for it; its second start needs DAC_OVERRIDE to look into it.':
    '自版本 18 起，root 入口点自己建立数据目录，为此需要 CHOWN；第二次启动时需要 DAC_OVERRIDE 才能查看它。',
  'The Alpine image is left out: its user has another number (70), and musl sorts text otherwise, which spoils indexes of moved data.':
    '未提供 Alpine 镜像：其用户的编号不同（70），且 musl 的文本排序不同，会破坏迁移数据的索引。',
  'temporary files of the first initialisation': '首次初始化的临时文件',
  'the Unix socket and its lock file': 'Unix 套接字及其锁文件',
} satisfies Texts<Message>;
