import type { Message } from '../../../../en/core/attacks/neighbour-volume/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A volume that two containers mount has one content and no door in between; and who shares a process namespace sees the other one’s files below /proc.':
    '两个容器挂载的卷内容相同，中间没有门；而共用进程命名空间的一方可以在 /proc 之下看到另一方的文件。',
  'From being changed. The intruder wanted to read it.': '只是不被更改。而入侵者想要的是读取。',
  'In a shared process namespace /proc/<pid>/root is the other container’s file system, for every process of the same user.':
    '在共用的进程命名空间中，/proc/<pid>/root 就是另一个容器的文件系统，对同一用户的每个进程都是如此。',
  'It shares the process namespace of {0} and its user, so its volumes stand below /proc.':
    '它与 {0} 共用进程命名空间和用户，因此后者的卷就在 /proc 之下。',
  'Mounted read-only, the data is safe': '以只读方式挂载，数据就安全',
  'No volume of another container is mounted here.': '这里没有挂载另一个容器的卷。',
  'Read another container’s volume': '读取另一个容器的卷',
  'Volume {0} is mounted by {1} and {2}': '卷 {0} 由 {1} 和 {2} 挂载',
  'What is not mounted cannot be read': '没有挂载的就不能读取',
  '{0}, and no file mode holds this user back.': '{0}，而没有文件模式能拦住此用户。',
  '{0}; only the modes of its files keep something from this user.': '{0}；只有其文件的模式使此用户看不到某些内容。',
} satisfies Texts<Message>;
