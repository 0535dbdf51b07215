import type { Message } from '../../../../en/core/attacks/process-flood/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A fork bomb takes every process id of the host, and nothing else can start.': 'fork 炸弹占用宿主机的每个进程 id，别的程序都无法启动。',
  'At {0} processes the kernel refuses another one.': '达到 {0} 个进程时，内核拒绝再增加。',
  'Flood the host with processes': '用进程淹没宿主机',
  'It counts the uid on the whole host: containers of the same uid take processes from each other.':
    '它计算 uid 在整台宿主机上的进程：同一 uid 的容器互相夺走进程。',
  'Not for root of the host, whom the kernel does not count.': '对内核不作计数的宿主机 root 无效。',
  'Nothing limits the number of processes.': '没有什么限制进程数量。',
  'The limit counts the uid on the whole host, not this container.': '该上限计算的是 uid 在整台宿主机上的进程，而不是此容器的。',
  'The limit of processes does not bind root.': '进程上限不约束 root。',
  'ulimit nproc limits the processes of a container': 'ulimit nproc 能限制容器的进程',
  'ulimit nproc limits the processes of a user in one container': 'ulimit nproc 能限制一个容器中某个用户的进程',
} satisfies Texts<Message>;
