import type { Message } from '../../../../en/core/workloads/mariadb/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A MySQL-compatible database.': '与 MySQL 兼容的数据库。',
  'The first initialisation needs the most memory: 96 MiB are not enough for it, 128 MiB are.':
    '首次初始化需要的内存最多：96 MiB 不够，128 MiB 足够。',
  'The official image stands on Ubuntu; there is no slimmer one.': '官方镜像基于 Ubuntu；没有更精简的。',
  'The root entrypoint needs CHOWN where /run/mysqld is a tmpfs, and from its second start DAC_OVERRIDE to look into its own data.':
    'root 入口点在 /run/mysqld 为 tmpfs 时需要 CHOWN，从第二次启动起需要 DAC_OVERRIDE 才能查看自己的数据。',
  'With 1024 open files it starts, but cuts its table cache to 421.': '打开文件数为 1024 时它能启动，但会把表缓存减到 421。',
  'temporary tables and sort files': '临时表和排序文件',
  'the Unix socket and the PID file': 'Unix 套接字和 PID 文件',
} satisfies Texts<Message>;
