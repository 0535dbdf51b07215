import type { Message } from '../../../../en/core/controls/ulimit-nproc/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Containers of one user id starving each other.': '同一用户 id 的容器互相挤占。',
  'Does the service need the old limit on processes, counted by user id?': '服务需要旧式的、按用户 id 计数的进程上限吗？',
  'It counts every process of the user id on the whole host, and does nothing for root.':
    '它计算该用户 id 在整台宿主机上的每个进程，对 root 毫无作用。',
  'No, the process limit of the container does this': '否，由容器的进程上限实现',
  'Processes of a user id': '用户 id 的进程',
  'The limit counts every process of the user id on the host, not of the container.':
    '该上限计算的是用户 id 在宿主机上的每个进程，而不是容器的。',
  'The process limit of the container counts {0} alone; this one counts its user id on the whole host.':
    '容器的进程上限只计算 {0}；这一项计算其用户 id 在整台宿主机上的进程。',
  'Yes, this': '是，这个',
} satisfies Texts<Message>;
