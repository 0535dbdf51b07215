import type { Message } from '../../../../en/core/controls/log-limits/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A log that fills the disk.': '填满磁盘的日志。',
  'A log that fills the disk: it keeps 100 MB unless told otherwise.': '填满磁盘的日志：除非另有说明，它保留 100 MB。',
  'A size above 0 is needed.': '需要大于 0 的大小。',
  'After an incident there is nothing to read.': '事故之后没有可读的内容。',
  'Another option stands for this driver.': '此驱动有另一个选项。',
  'As the daemon does by default': '按守护进程的默认行为',
  'At least 1.': '至少 1。',
  'At least 2: the driver compresses the older ones.': '至少 2：该驱动会压缩较旧的文件。',
  Driver: '驱动',
  'In files on the host, up to this size': '在宿主机的文件中，大小有上限',
  'In the compact files of the driver local': '在 local 驱动的紧凑文件中',
  'Its log may grow until the disk of the host is full.': '它的日志可能增长到宿主机磁盘写满。',
  'Its own options are not part of the plan.': '它自己的选项不属于方案。',
  Logs: '日志',
  'Nothing is left to read after an incident.': '事故之后没有可读的内容。',
  Nowhere: '不写到任何地方',
  'Number of files': '文件数量',
  'Old lines are gone when the files turn over.': '文件轮转时旧的行会消失。',
  'Only docker logs can read the files.': '只有 docker logs 能读取这些文件。',
  'Size of one file': '单个文件的大小',
  'The loss of logs together with the host, where the driver sends them away.': '日志随宿主机一同丢失（当驱动把日志送走时可避免）。',
  'Through another driver': '通过另一个驱动',
  'Unless the daemon says otherwise, without end.': '除非守护进程另有设置，否则没有上限。',
  'Where do its logs go, and how large may they get?': '它的日志写到哪里，可以多大？',
  'such as journald or syslog': '例如 journald 或 syslog',
  '{0} logs for as long as it runs; three files of 10 MB keep the latest of it.':
    '{0} 只要运行就会记录日志；三个 10 MB 的文件保留最近的部分。',
} satisfies Texts<Message>;
