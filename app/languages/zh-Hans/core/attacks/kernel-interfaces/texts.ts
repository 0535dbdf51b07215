import type { Message } from '../../../../en/core/attacks/kernel-interfaces/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A seccomp profile of your own is in force; what it allows is not read here.': '你自己的 seccomp 配置文件在生效；这里不读取它允许什么。',
  'It opens the calls that belong to an added capability; SYS_ADMIN opens user namespaces and mounts.':
    '它会打开与所添加 capability 相关的调用；SYS_ADMIN 打开用户命名空间和挂载。',
  'No seccomp filter: the kernel answers every call.': '没有 seccomp 过滤：内核应答每个调用。',
  'Reach kernel code with a history of holes': '触及历来漏洞很多的内核代码',
  'The changed profile lets through {0}.': '更改后的配置文件放行 {0}。',
  'The changed profile refuses these calls as the default does.': '更改后的配置文件与默认配置一样拒绝这些调用。',
  'The default profile holds whatever capabilities are added': '无论添加哪些 capability，默认配置文件都有效',
  'The default seccomp profile opens what SYS_ADMIN is for: user namespaces, mounts, bpf.':
    '默认 seccomp 配置文件会打开 SYS_ADMIN 所针对的内容：用户命名空间、挂载、bpf。',
  'The default seccomp profile refuses these calls.': '默认 seccomp 配置文件拒绝这些调用。',
  'These calls need no capability.': '这些调用不需要 capability。',
  'User namespaces, keyrings and userfaultfd have been the way into many kernels; without a filter every user may call them.':
    '用户命名空间、密钥环和 userfaultfd 曾是进入许多内核的途径；没有过滤，每个用户都可以调用它们。',
  'Without capabilities and new privileges no filter is needed': '没有 capability 和新权限，就不需要过滤',
} satisfies Texts<Message>;
