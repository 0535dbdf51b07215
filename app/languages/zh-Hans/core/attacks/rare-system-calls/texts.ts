import type { Message } from '../../../../en/core/attacks/rare-system-calls/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A program that runs from memory alone, a debugger, io_uring: each is one system call that most services have no need of.':
    '只在内存中运行的程序、调试器、io_uring：每一个都只是大多数服务用不到的一个系统调用。',
  'A seccomp profile of your own is in force; what it allows is not read here.': '你自己的 seccomp 配置文件在生效；这里不读取它允许什么。',
  'It is made so that nearly everything runs: memfd_create, ptrace and io_uring (until Engine 25) stay open, so a program runs without any file.':
    '它的设计使几乎一切都能运行：memfd_create、ptrace 和 io_uring（到 Engine 25 为止）保持开放，因此程序无需任何文件即可运行。',
  'No seccomp filter: the kernel answers every call.': '没有 seccomp 过滤：内核应答每个调用。',
  'The changed profile has no memfd_create, so no program runs without a file.':
    '更改后的配置文件没有 memfd_create，因此没有文件就没有程序能运行。',
  'The changed profile leaves memfd_create open, and adds {0}.': '更改后的配置文件让 memfd_create 保持开放，并添加 {0}。',
  'The changed profile leaves memfd_create open, so a program runs without any file.':
    '更改后的配置文件让 memfd_create 保持开放，因此程序无需任何文件即可运行。',
  'The default profile leaves only what services need': '默认配置文件只留下服务需要的内容',
  'The default seccomp profile has to suit every service, and leaves memfd_create and ptrace open.':
    '默认 seccomp 配置文件要适合每个服务，因而让 memfd_create 和 ptrace 保持开放。',
  'Use system calls that the service never makes': '使用服务从不进行的系统调用',
} satisfies Texts<Message>;
