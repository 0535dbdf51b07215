import type { Message } from '../../../../en/core/controls/bind-mounts/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A file below /run/secrets is answered under Secrets.': '/run/secrets 下的文件在“机密”中回答。',
  'Bind mounts': '绑定挂载',
  'Each path once: the engine refuses a duplicate mount point.': '每个路径只能出现一次：引擎拒绝重复的挂载点。',
  'Host directories of the application': '应用程序使用的宿主机目录',
  'Later mounts of the host below {0} appear in the container.': '宿主机以后在 {0} 之下的挂载会出现在容器中。',
  'Mounts made in the container below {0} appear on the host.': '在容器中于 {0} 之下建立的挂载会出现在宿主机上。',
  None: '无',
  'Owners and modes of the host apply inside the container.': '宿主机的属主和模式在容器内同样适用。',
  'Read-only mounts below need a read-only bind with the propagation rprivate.': '其下的只读挂载需要传播方式为 rprivate 的只读绑定。',
  'Reading or changing files of the host through a mount.': '通过挂载读取或更改宿主机的文件。',
  'The container can change {0} on the host.': '容器可以更改宿主机上的 {0}。',
  'These, read-only where possible': '这些，尽可能只读',
  'Which directories of the host does the application need?': '应用程序需要宿主机的哪些目录？',
  '{0} belongs to the host system: answer that under Privileges.': '{0} 属于宿主系统：请在“权限”中回答。',
  '{0} needs no directory of the host.': '{0} 不需要宿主机的目录。',
} satisfies Texts<Message>;
