import type { Message } from '../../../../en/core/controls/ulimit-nofile/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A process may open any number of files.': '进程可以打开任意数量的文件。',
  "A process may open as many files as the engine's own limit allows, often more than a million.":
    '进程可以打开引擎自身上限所允许的文件数，往往超过一百万。',
  'At most this many': '最多这么多',
  'Each connection is one; a busy server needs more.': '每个连接算一个；繁忙的服务器需要更多。',
  'How many files and sockets may a process have open?': '一个进程可以打开多少文件和套接字？',
  'It is often more than a million.': '往往超过一百万。',
  'One process using up the file handles of the host.': '一个进程用尽宿主机的文件句柄。',
  'Open files and sockets': '打开的文件和套接字',
  "The engine's default": '引擎的默认值',
  '{0} open files and connections are enough for {1}.': '{0} 个打开的文件和连接对 {1} 足够。',
} satisfies Texts<Message>;
