import type { Message } from '../../../../en/core/controls/target/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  '34 of 1.34; kubectl version prints it.': '1.34 中的 34；kubectl version 会打印它。',
  'A daemon that runs as root: there is none.': '以 root 运行的守护进程：这里没有。',
  'A service takes fewer options than a container; some move to the daemon of each node.':
    '服务接受的选项比容器少；有些移到各节点的守护进程。',
  'A way out of the container ends in a virtual machine.': '逃出容器之后仍在虚拟机中。',
  'Control groups': '控制组',
  'Docker Desktop': 'Docker Desktop',
  'Docker Engine on Linux': 'Linux 上的 Docker Engine',
  'Docker Swarm': 'Docker Swarm',
  'Everything that this plan says can be said there.': '此方案所说的一切在那里都可以表达。',
  'For development alone.': '只用于开发。',
  Kubernetes: 'Kubernetes',
  'Limits of processes, ulimits and logs belong to the node.': '进程、ulimit 和日志的上限属于节点。',
  'Minor version': '次版本',
  Podman: 'Podman',
  'Pods that fall short of Pod Security, where the namespace enforces it.': '不符合 Pod Security 的 Pod（在命名空间强制执行时）。',
  'Security module': '安全模块',
  Target: '目标平台',
  'The files must run on what you have. What each target cannot keep stands below.':
    '这些文件必须在你已有的环境上运行。各目标平台保留不了的内容列在下面。',
  'Units of systemd take the place of a restart policy.': '由 systemd 的单元代替重启策略。',
  'What runs the containers?': '容器由什么运行？',
  'Where the host still has the first version.': '若宿主机仍使用第一版。',
  'docker info prints it among the security options.': 'docker info 会在安全选项中打印它。',
} satisfies Texts<Message>;
