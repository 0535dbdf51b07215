import type { Message } from '../../../../en/core/controls/seccomp/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A JSON file, read by the client.': '由客户端读取的一个 JSON 文件。',
  'A new engine changes its own default, not this file.': '新引擎会改变自己的默认值，但不会改变此文件。',
  'A profile must follow every new program and library.': '配置文件必须跟上每个新程序和新库。',
  Add: '添加',
  All: '全部',
  'New user namespaces, mounts, bpf, perf, keyrings and io_uring.': '新的用户命名空间、挂载、bpf、perf、密钥环和 io_uring。',
  'No call of this name is known here, so nothing may come of it: {0}.': '这里不认识这个名称的调用，因此可能毫无作用：{0}。',
  'No system call is filtered: user namespaces, and with them most of the kernel, are open.':
    '不过滤任何系统调用：用户命名空间以及内核的大部分都敞开着。',
  Profile: '配置文件',
  'Seccomp profile': 'seccomp 配置文件',
  'Such as ptrace, process_vm_readv or memfd_create.': '例如 ptrace、process_vm_readv 或 memfd_create。',
  'Take away': '去掉',
  'The one call that the program lacks, such as io_uring_setup.': '程序缺少的那一个调用，例如 io_uring_setup。',
  'The whole kernel is within reach.': '整个内核都可触及。',
  "Those of the engine's default profile": '引擎默认配置文件中的',
  "Those of the engine's default, with these changes": '引擎默认配置，加上这些更改',
  'Those of your own profile': '你自己配置文件中的',
  'What you leave out of it.': '你在其中省去的内容。',
  'What you take away, and all that the default refuses; clone3 stays answered as missing.':
    '你去掉的，以及默认拒绝的一切；clone3 仍按不存在应答。',
  'Which system calls may the process make?': '进程可以进行哪些系统调用？',
  'a queue of further calls that no filter sees, with a long history of holes': '一个任何过滤器都看不到的后续调用队列，历来漏洞很多',
  'addresses that are not random, which exploits like': '不随机的地址，正合漏洞利用之意',
  'code of its own in the kernel, with the capability': '借助该 capability 在内核中运行自己的代码',
  'every address family, AF_VSOCK to the hypervisor and AF_ALG to the kernel’s ciphers among them':
    '每个地址族，包括通往虚拟机监控器的 AF_VSOCK 和通往内核密码算法的 AF_ALG',
  'files outside of the container by number, with CAP_DAC_READ_SEARCH': '借助 CAP_DAC_READ_SEARCH 按编号访问容器之外的文件',
  'keyrings, which know no containers: keys of the same uid outside are within reach': '不认识容器的密钥环：外部同一 uid 的密钥可被触及',
  'measurements of the kernel and of other processes, where the host lets users make them':
    '在宿主机允许用户进行时，对内核和其他进程的测量',
  'memory and open files of other processes of the same user': '同一用户的其他进程的内存和打开的文件',
  'mounts, for whoever holds CAP_SYS_ADMIN, also the root of a user namespace': '对持有 CAP_SYS_ADMIN 者的挂载，也包括用户命名空间的 root',
  'page faults held up at will, which makes races in the kernel winnable': '可任意拖住的缺页，使内核中的竞争可以得胜',
  'programs that run inside the kernel, where the host lets users load them': '在宿主机允许用户加载时，运行在内核内部的程序',
  'the kernel’s log, where the host lets users read it': '在宿主机允许用户读取时，内核的日志',
  'the machine itself, with the capability': '借助该 capability 触及机器本身',
  'user namespaces, in which anybody is root and reaches most of the kernel': '用户命名空间，其中任何人都是 root，并可触及内核的大部分',
  '{0} is taken away as well.': '{0} 同时也被去掉。',
  '{0} works within the default profile, which the engine keeps up to date.': '{0} 在引擎保持更新的默认配置文件之内正常工作。',
} satisfies Texts<Message>;
