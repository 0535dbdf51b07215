import type { Message } from '../../../../en/core/attacks/log-flood/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A number of files bounds the log': '文件数量能约束日志',
  'A read-only container writes nothing to the disk': '只读容器不向磁盘写入任何内容',
  'Files turn over by size. With max-file and no max-size there is one file, and it grows without limit.':
    '文件按大小轮转。有 max-file 而没有 max-size 时只有一个文件，并且无限增长。',
  'Fill the disk of the host with log lines': '用日志行填满宿主机的磁盘',
  'Its log files turn over at a fixed size.': '它的日志文件按固定大小轮转。',
  'Its log is one file on the host that grows without limit.': '它的日志是宿主机上一个无限增长的文件。',
  'Its log is written by the engine, outside of the container.': '它的日志由引擎写入，在容器之外。',
  'Lines go to {0}, which has limits of its own that this plan does not set.': '日志行送往 {0}，它有自己的上限，此方案不设置。',
  'Nothing is logged.': '什么也不记录。',
  'The driver local keeps a few files of a fixed size.': 'local 驱动保留少量固定大小的文件。',
  'Whatever the program prints is kept on the host. The driver json-file keeps all of it, so a loop that prints, or requests that make it print, fill the disk for everybody.':
    '程序打印的一切都保存在宿主机上。json-file 驱动会全部保留，因此循环打印，或使它打印的请求，会为所有人填满磁盘。',
} satisfies Texts<Message>;
