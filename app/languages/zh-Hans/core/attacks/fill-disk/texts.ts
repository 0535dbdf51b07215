import type { Message } from '../../../../en/core/attacks/fill-disk/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A container’s writable layer has no limit of its own: what is written there is missing everywhere on the host.':
    '容器的可写层自身没有上限：写入其中的内容会占用整台宿主机的空间。',
  'A memory limit bounds a tmpfs without a size': '内存上限能约束没有大小的 tmpfs',
  'A memory limit bounds what a container writes': '内存上限能约束容器写入的内容',
  'A tmpfs keeps writing off the disk': 'tmpfs 使写入不落在磁盘',
  'Files on disk count as cache, which the kernel writes out and takes back.': '磁盘上的文件算作缓存，内核会写出并收回。',
  'Fill the disk of the host': '填满宿主机的磁盘',
  'It does: what is written counts as memory of the container, and the writer is ended at the limit.':
    '确实如此：写入的内容计入容器的内存，写入者达到上限时被结束。',
  'Not the disk, but the memory: a tmpfs without a size.': '受影响的不是磁盘，而是内存：没有大小的 tmpfs。',
  'Only where its data lies, which has no quota: {0}.': '只能在存放数据且没有配额的地方：{0}。',
  'The root filesystem is read-only, and what may be written to has a size.': '根文件系统只读，可写入之处都有大小限制。',
  'The writable layer grows until the disk of the host is full.': '可写层会增长到宿主机的磁盘写满。',
  'Without a size it takes up to half of the host’s memory instead.': '没有大小时，它会占用至多一半的宿主机内存。',
} satisfies Texts<Message>;
