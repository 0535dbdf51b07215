import type { Message } from '../../../../en/core/attacks/sys-admin/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A read-only root filesystem keeps it harmless': '只读根文件系统能使它无害',
  'It keeps a process from gaining privileges; this one was given.': '它阻止进程获得权限；而这项权限是给定的。',
  'It mounts file systems of its own, but the settings of the host belong to another root.':
    '它挂载自己的文件系统，但宿主机的设置属于另一个 root。',
  'Mount anew what the engine has sealed': '把引擎封住的内容重新挂载',
  'No new privileges keeps it harmless': 'no-new-privileges 能使它无害',
  'Root with CAP_SYS_ADMIN remounts what the engine has sealed.': '拥有 CAP_SYS_ADMIN 的 root 可重新挂载引擎封住的内容。',
  'The process may not mount: it lacks CAP_SYS_ADMIN.': '进程不能挂载：它缺少 CAP_SYS_ADMIN。',
  'Whoever may mount makes it writable again.': '可以挂载的人会使它重新可写。',
  'With CAP_SYS_ADMIN a process mounts file systems, makes /proc/sys writable again and takes the masks off /proc.':
    '借助 CAP_SYS_ADMIN，进程可挂载文件系统、使 /proc/sys 重新可写，并取下 /proc 的屏蔽。',
} satisfies Texts<Message>;
