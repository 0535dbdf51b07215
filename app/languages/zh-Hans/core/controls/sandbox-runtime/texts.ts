import type { Message } from '../../../../en/core/controls/sandbox-runtime/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A hole in the kernel is a hole in the wall.': '内核的漏洞就是墙上的洞。',
  'Another runtime': '另一个运行时',
  'Does the code deserve a kernel of its own?': '这些代码值得用自己的内核隔开吗？',
  'Kata Containers': 'Kata Containers',
  'Memory for each container; virtualisation on the host.': '每个容器的内存；宿主机上的虚拟化。',
  'Most holes of the kernel: system calls end in a second kernel.': '内核的大多数漏洞：系统调用止于第二个内核。',
  Runtime: '运行时',
  'Sandboxed runtime': '沙箱运行时',
  'Slower system calls and I/O; runsc on the host.': '较慢的系统调用和 I/O；宿主机上要有 runsc。',
  "The daemon's runtime, runc as shipped": '守护进程的运行时，自带的 runc',
  'The same, with a virtual machine.': '同样如此，借助虚拟机。',
  '{0} runs your own code; a second kernel is for code that you do not trust.': '{0} 运行你自己的代码；第二个内核用于你不信任的代码。',
} satisfies Texts<Message>;
