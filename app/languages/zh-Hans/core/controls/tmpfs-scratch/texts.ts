import type { Message } from '../../../../en/core/controls/tmpfs-scratch/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A size of 0 means no limit; give a size, or leave it empty.': '大小为 0 表示没有上限；请写明大小，或留空。',
  'Empty: half of the memory of the host': '留空：宿主机内存的一半',
  'Its pages count against the memory limit; its content is gone at every stop.': '它的页面计入内存上限；其内容在每次停止时消失。',
  'May run programs': '可以运行程序',
  Mode: '模式',
  None: '无',
  Path: '路径',
  'Programs written to {0} can be run.': '写入 {0} 的程序可以运行。',
  'Running what was written there, device and setuid files, and filling the disk.':
    '运行写入其中的内容、设备文件和 set-uid 文件，以及填满磁盘。',
  Size: '大小',
  'Temporary file systems': '临时文件系统',
  'These paths, in memory and bounded': '这些路径，位于内存且有上限',
  'Which paths need temporary writes?': '哪些路径需要临时写入？',
  'Writable paths': '可写路径',
  '{0} On a Swarm the mode comes from the directory in the image.': '{0} 在 Swarm 上，模式来自镜像中的目录。',
  '{0} may grow to half of the memory of the host.': '{0} 可能增长到宿主机内存的一半。',
  '{0} needs no temporary files.': '{0} 不需要临时文件。',
  '{0} writes to {1}.': '{0} 写入 {1}。',
} satisfies Texts<Message>;
