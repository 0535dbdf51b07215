import type { Message } from '../../../../en/core/attacks/kernel-settings/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A user other than root makes the masks superfluous': '非 root 用户使屏蔽成为多余',
  'Change settings of the host’s kernel': '更改宿主机内核的设置',
  'It changes nothing, but reads what is otherwise masked, such as /proc/keys.':
    '它什么也不改变，却能读取原本被屏蔽的内容，例如 /proc/keys。',
  'Settings in /proc/sys hold for the whole host; core_pattern even names a program that the kernel starts as root.':
    '/proc/sys 中的设置对整台宿主机有效；core_pattern 甚至指定内核以 root 启动的程序。',
  'The engine keeps /proc/sys read-only and masks the telling files of /proc.':
    '引擎使 /proc/sys 保持只读，并屏蔽 /proc 中会泄露信息的文件。',
  'The files belong to root, and an owner needs no capability.': '文件属于 root，而属主不需要 capability。',
  'The settings belong to root of the host; files that are otherwise masked can be read.':
    '这些设置属于宿主机的 root；原本被屏蔽的文件可以读取。',
  'Without capabilities root cannot change settings of the kernel': '没有 capability 的 root 不能更改内核设置',
} satisfies Texts<Message>;
