import type { Message } from '../../../../en/core/controls/daemon-selinux/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A container that escapes reading files of the host.': '逃逸的容器读取宿主机的文件。',
  'A service carries an SELinux label, and the daemon is not told to use SELinux.':
    '某个服务带有 SELinux 标签，而守护进程没有被告知使用 SELinux。',
  'Bind mounts need a label, :z or :Z.': '绑定挂载需要标签 :z 或 :Z。',
  'Does the host enforce SELinux?': '宿主机强制执行 SELinux 吗？',
  'Most hosts confine with AppArmor; say yes on Fedora, RHEL and their relatives.':
    '多数宿主机用 AppArmor 约束；在 Fedora、RHEL 及其同类上请选择“是”。',
  'No, or the distribution sees to it': '否，或由发行版处理',
  'SELinux of the daemon': '守护进程的 SELinux',
  'Yes, the daemon labels containers': '是，守护进程为容器加标签',
} satisfies Texts<Message>;
