import type { Message } from '../../../../en/core/standards/owasp-docker/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A daemon without root': '不以 root 运行的守护进程',
  'A user without rights': '没有权限的用户',
  'Containers meet only those that they have to': '容器只与必须相会的容器相会',
  'File systems and volumes are read-only': '文件系统和卷是只读的',
  'Host and engine are kept current': '宿主机和引擎保持最新',
  'Memory, processors, processes, files and restarts have limits': '内存、处理器、进程、文件和重启都有上限',
  'No privileges are gained inside': '内部不获得权限',
  'OWASP Docker Security Cheat Sheet': 'OWASP Docker Security Cheat Sheet',
  'Only the capabilities that are needed': '只保留需要的 capability',
  'Published ports are no surprise to the firewall': '发布的端口不会让防火墙意外',
  'Scanners run with every build': '扫描器随每次构建运行',
  'Secrets come as secrets': '机密以机密的方式提供',
  'The daemon logs at level info': '守护进程以 info 级别记录日志',
  'The engine’s socket is shared with nobody, not even with containers': '引擎的套接字不与任何人共享，容器也不例外',
  'The supply chain can be checked': '供应链可以检查',
  'seccomp, AppArmor or SELinux stay on': 'seccomp、AppArmor 或 SELinux 保持开启',
} satisfies Texts<Message>;
