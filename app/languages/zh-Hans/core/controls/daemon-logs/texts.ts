import type { Message } from '../../../../en/core/controls/daemon-logs/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A container that names no driver leaves no log.': '没有指定驱动的容器不留下日志。',
  'At level {0} the daemon says more or less than an inquiry needs.': '在级别 {0}，守护进程记录的内容比调查所需的更多或更少。',
  'Containers that name no limit then keep three files of 10 MB.': '没有写明上限的容器因此保留三个 10 MB 的文件。',
  'Empty: info': '留空：info',
  'In files on the host, without end': '在宿主机的文件中，没有上限',
  'Logs of all containers': '所有容器的日志',
  'The daemon itself says': '守护进程自身记录',
  'The log of a container that names no limit may fill the disk.': '没有写明上限的容器，其日志可能填满磁盘。',
  'Where do logs go by default, and how much does the daemon say itself?': '日志默认写到哪里，守护进程自身记录多少？',
} satisfies Texts<Message>;
