import type { Message } from '../../../../en/core/controls/rootless-daemon/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A hole in the daemon, or its socket, giving root of the host.': '守护进程或其套接字的漏洞交出宿主机的 root。',
  'As root': '以 root 运行',
  'Does the engine itself run without root?': '引擎自身不以 root 运行吗？',
  'No AppArmor, no overlay networks, ports below 1024 and limits need preparation.':
    '没有 AppArmor，没有 overlay 网络，1024 以下的端口和上限需要准备。',
  'Podman needs no root: an ordinary account runs it, and uid 0 inside is nobody outside.':
    'Podman 不需要 root：由普通账户运行，内部的 uid 0 在外面谁也不是。',
  'Rootless engine': '无 root 权限的引擎',
  'Rootless, as an ordinary user': '无 root 权限，以普通用户运行',
  'The engine runs as root: a hole in it is a hole in the host.': '引擎以 root 运行：它的漏洞就是宿主机的漏洞。',
  'These files must run on the engine that you have; rootless is a good choice for a new host with one tenant.':
    '这些文件必须在你已有的引擎上运行；对只有一个租户的新宿主机，无 root 权限是好的选择。',
  'Whoever takes the daemon has the host.': '攻占守护进程的人就拥有宿主机。',
} satisfies Texts<Message>;
