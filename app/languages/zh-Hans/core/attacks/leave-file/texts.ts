import type { Message } from '../../../../en/core/attacks/leave-file/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A tmpfs on /tmp is enough': '/tmp 上的 tmpfs 就够了',
  'An intruder writes files that are still there after the process has been restarted.': '入侵者写入的文件在进程重启之后仍然存在。',
  'Images have more than one directory that everybody may write to; /var/tmp is one.':
    '镜像中不止一个目录是所有人可写的；/var/tmp 就是一个。',
  'Leave tools and a web shell behind': '留下工具和 web shell',
  'Only in the /dev/shm of the host, which lasts until the host restarts.': '只能在宿主机的 /dev/shm 中，它持续到宿主机重启。',
  'Only where its data lies: {0}.': '只能在存放数据的地方：{0}。',
  'Read-only means that nothing can be written': '只读就意味着什么也不能写入',
  'The flag is about the root filesystem: volumes stay writable, and what is left there lasts.':
    '该标志针对根文件系统：卷仍然可写，留在那里的内容会保留。',
  'The root filesystem is read-only and nothing writable outlives the container.': '根文件系统只读，可写的内容都不会比容器存在更久。',
  'The root filesystem is writable, so files stay until the container is replaced.': '根文件系统可写，因此文件会保留到容器被替换。',
} satisfies Texts<Message>;
