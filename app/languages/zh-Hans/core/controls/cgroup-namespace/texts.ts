import type { Message } from '../../../../en/core/controls/cgroup-namespace/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'As the daemon is set': '按守护进程的设置',
  'Cgroup namespace': 'cgroup 命名空间',
  'Learning the container id and the layout of the host.': '得知容器 id 和宿主机的布局。',
  'May the container see where the host keeps its control groups?': '容器可以看到宿主机把控制组放在哪里吗？',
  'No, a view of its own': '否，有自己的视图',
  "On a host with cgroup v1 the container sees the host's cgroup paths.": '在使用 cgroup v1 的宿主机上，容器会看到宿主机的 cgroup 路径。',
  "On cgroup v1 that is the host's view.": '在 cgroup v1 上就是宿主机的视图。',
  'Parent group': '父组',
  'Paths of the host stand in /proc/self/cgroup.': '宿主机的路径出现在 /proc/self/cgroup 中。',
  "The container is counted below {0}, outside the engine's own group.": '容器计在 {0} 之下，在引擎自己的组之外。',
  "The container sees the host's cgroup paths.": '容器看到宿主机的 cgroup 路径。',
  'With systemd a name ending in .slice.': '使用 systemd 时，名称以 .slice 结尾。',
  "Yes, the host's view": '是，宿主机的视图',
  '{0} does not manage control groups, and the default differs between cgroup v1 and v2.':
    '{0} 不管理控制组，而默认值在 cgroup v1 和 v2 之间不同。',
} satisfies Texts<Message>;
