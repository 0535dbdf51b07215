import type { Message } from '../../../../../en/core/training/scenarios/out-of-memory-or-not/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A message names what failed, not which limit: count threads before you give memory.':
    '消息说的是什么失败了，而不是哪个上限：先数线程，再给内存。',
  'EAGAIN from pthread_create: no thread was left. Threads count as processes for the container’s limit.':
    'pthread_create 返回 EAGAIN：没有剩余的线程。对容器的上限而言，线程算作进程。',
  'Out of memory, or is it?': '内存不足，真的吗？',
  'Raise pids_limit to 128. The memory stays as it is, and the limit stays a limit.':
    '把 pids_limit 提高到 128。内存保持不变，上限仍是上限。',
  'The last line says OutOfMemoryError. What does the line before it say could not be made?':
    '最后一行写的是 OutOfMemoryError。它前一行说什么建立不了？',
} satisfies Texts<Message>;
