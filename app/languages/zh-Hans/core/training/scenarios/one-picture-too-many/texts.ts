import type { Message } from '../../../../../en/core/training/scenarios/one-picture-too-many/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A process limit belongs to the container; ulimit nproc counts a user on the whole host.':
    '进程上限属于容器；ulimit nproc 计算的是用户在整台宿主机上的进程。',
  'One picture too many': '多了一张图片',
  'Set pids_limit: 128. That is a limit of the container’s own control group.': '设置 pids_limit: 128。这是容器自己控制组的上限。',
  'There is a limit on processes in the file already. What does it count, and for whom?': '文件中已有进程上限。它计算什么，对谁计算？',
  'ulimit nproc counts all processes of uid 10001 on the host, in whatever container.':
    'ulimit nproc 计算 uid 10001 在宿主机上的所有进程，无论在哪个容器。',
} satisfies Texts<Message>;
