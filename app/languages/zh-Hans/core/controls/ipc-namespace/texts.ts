import type { Message } from '../../../../en/core/controls/ipc-namespace/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Any other container may join the shared memory of this one.': '任何其他容器都可以加入此容器的共享内存。',
  'Any other container may join.': '任何其他容器都可以加入。',
  'As the daemon is set': '按守护进程的设置',
  'Browsers and databases fail.': '浏览器和数据库会失败。',
  'Containers that ask for it': '提出要求的容器',
  'Depends on the age and configuration of the engine.': '取决于引擎的年代和配置。',
  'IPC namespace and shared memory': 'IPC 命名空间和共享内存',
  Nobody: '没有人',
  'Nobody, and no /dev/shm': '没有人，也没有 /dev/shm',
  'Reading or poisoning shared memory of other containers and of the host.': '读取或污染其他容器和宿主机的共享内存。',
  'Shared memory of every process on the host.': '宿主机上每个进程的共享内存。',
  'Size of /dev/shm': '/dev/shm 的大小',
  "The container reads and writes the host's shared memory.": '容器读写宿主机的共享内存。',
  'The engine gives 64 MiB.': '引擎给 64 MiB。',
  'The host': '宿主机',
  'The last place that a read-only container can write to.': '只读容器能写入的最后一处。',
  'Who shares memory segments with this container, and how large is /dev/shm?': '谁与此容器共享内存段，/dev/shm 有多大？',
  '{0} fills the 64 MiB of /dev/shm that the engine gives.': '{0} 会用满引擎给 /dev/shm 的 64 MiB。',
  '{0} shares memory with nobody.': '{0} 不与任何人共享内存。',
} satisfies Texts<Message>;
