import type { Message } from '../../../en/core/targets/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  'A Swarm keeps that much free on the node that it chooses; the kernel of the node is not told.':
    'Swarm 在所选节点上保留这么多空闲；节点的内核并不知道。',
  'A directory in memory has no noexec in Kubernetes. An AppArmor profile that forbids programs below the writable paths closes it on nodes that have AppArmor.':
    '在 Kubernetes 中，内存中的目录没有 noexec。在有 AppArmor 的节点上，禁止可写路径下程序的 AppArmor 配置文件可以堵住它。',
  'A registry without TLS stands in /etc/containers/registries.conf.': '没有 TLS 的镜像仓库写在 /etc/containers/registries.conf 中。',
  'An engine without root cannot put a container into a profile of AppArmor.': '不以 root 运行的引擎不能把容器放入 AppArmor 配置文件。',
  'An engine without root may not set limits in the first version of control groups; it starts the container without.':
    '不以 root 运行的引擎在第一版控制组中不能设置上限；它会不带上限地启动容器。',
  'Boot the host with the unified control groups (systemd.unified_cgroup_hierarchy=1).':
    '以统一的控制组启动宿主机（systemd.unified_cgroup_hierarchy=1）。',
  'Docker Desktop has a switch of its own for it.': 'Docker Desktop 对此有自己的开关。',
  'Docker Desktop stops its machine together with every container.': 'Docker Desktop 会把它的虚拟机连同每个容器一起停止。',
  'Each container says it by itself.': '由每个容器自己写明。',
  'Enhanced Container Isolation of Docker Business maps them.': 'Docker Business 的 Enhanced Container Isolation 会映射它们。',
  'It stands under Settings, General.': '在 Settings 的 General 中。',
  'Its place and size stand under Settings, Resources.': '它的位置和大小在 Settings 的 Resources 中。',
  'No daemon of Docker runs on a node.': '节点上不运行 Docker 的守护进程。',
  'Podman has no daemon, so there is nothing to set in it.': 'Podman 没有守护进程，因此没有可在其中设置的内容。',
  'Podman without root maps every uid of its containers.': '不以 root 运行的 Podman 会映射其容器的每个 uid。',
  'Runtimes stand in /etc/containers/containers.conf.': '运行时写在 /etc/containers/containers.conf 中。',
  'The containers run in a virtual machine of Docker Desktop, ': '容器运行在 Docker Desktop 的虚拟机中，',
  'The machine stands between it and your computer.': '虚拟机隔在它和你的电脑之间。',
  'The memory limit holds on every node.': '内存上限在每个节点上都有效。',
  'The network of the host is that of the engine there, which runs in a network namespace of its own.':
    '那里的宿主机网络就是引擎的网络，而引擎运行在自己的网络命名空间中。',
  'The place of images and volumes is graphroot in /etc/containers/storage.conf.':
    '镜像和卷的位置是 /etc/containers/storage.conf 中的 graphroot。',
  'The seccomp filter holds there as well.': 'seccomp 过滤器在那里同样有效。',
  'What a pod needs stands in kubernetes.yaml.': 'Pod 需要的内容写在 kubernetes.yaml 中。',
  'Whoever is logged in drives Docker Desktop; there is no group for it.': '登录的人就能操纵 Docker Desktop；它没有对应的组。',
  'in Kubernetes': '在 Kubernetes 中',
  'on Docker Desktop': '在 Docker Desktop 上',
  'on Docker Engine': '在 Docker Engine 上',
  'on Podman': '在 Podman 上',
  'on a Swarm': '在 Swarm 上',
  '{0}and its daemon is root there.': '{0}其守护进程在那里是 root。',
  '{0}which systemd does not look after.': '{0}而 systemd 不管理它。',
  '{0}whose daemon does not map uids.': '{0}其守护进程不映射 uid。',
  '{0}whose files nobody else reaches.': '{0}无人能触及其文件。',
  '{0}whose kernel has neither AppArmor nor SELinux.': '{0}其内核既没有 AppArmor 也没有 SELinux。',
  '{0}whose kernel has no SELinux.': '{0}其内核没有 SELinux。',
  '{0}with a disk of its own.': '{0}它有自己的磁盘。',
} satisfies Texts<Message>;
