import type { Message } from '../../../../en/core/attacks/memory-hog/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A memory limit without a limit of swap is enough': '没有交换空间上限的内存上限就够了',
  'A process allocates until the kernel ends others to make room, and it chooses which.':
    '一个进程不断分配内存，直到内核结束其他进程来腾出空间，而由内核选择结束谁。',
  'A reservation limits memory': '预留能限制内存',
  'It only says whose memory is reclaimed first when the host runs short.': '它只说明宿主机内存不足时先回收谁的内存。',
  'Nothing limits the memory of the container.': '没有什么限制容器的内存。',
  'On a host without swap, as here. Where there is swap, the container may use as much again of it.':
    '在没有交换空间的宿主机上是这样，正如这里。若有交换空间，容器还可使用同样多。',
  'Take all the memory of the host': '占用宿主机的全部内存',
  'The container is ended at its own limit.': '容器在自己的上限处被结束。',
  'The container is ended at its own limit; where the host has swap, it may use that first.':
    '容器在自己的上限处被结束；若宿主机有交换空间，它可能先使用交换空间。',
} satisfies Texts<Message>;
