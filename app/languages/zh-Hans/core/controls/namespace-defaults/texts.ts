import type { Message } from '../../../../en/core/controls/namespace-defaults/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Another combination': '另一种组合',
  'Another option stands for exactly this.': '恰好如此的情况有另一个选项。',
  Cgroup: 'cgroup',
  'Containers may join the shared memory of any container that does not object.': '容器可以加入任何未作拒绝的容器的共享内存。',
  'Containers outside this plan sharing memory or seeing cgroup paths.': '此方案之外的容器共享内存或看到 cgroup 路径。',
  'It also holds for containers outside this plan, and old engines and cgroup v1 default to less.':
    '它也适用于此方案之外的容器，而旧引擎和 cgroup v1 的默认值更弱。',
  'Namespace defaults of the daemon': '守护进程的命名空间默认值',
  "On cgroup v1 containers that say nothing see the host's cgroup paths.": '在 cgroup v1 上，未作说明的容器会看到宿主机的 cgroup 路径。',
  'Private IPC and cgroup': '私有的 IPC 和 cgroup',
  "The engine's defaults": '引擎的默认值',
  'They differ between engines and cgroup versions.': '它们因引擎和 cgroup 版本而异。',
  'Which namespaces does a container get that does not say?': '未作说明的容器得到哪些命名空间？',
} satisfies Texts<Message>;
