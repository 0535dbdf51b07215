import type { Message } from '../../../../../en/core/training/scenarios/start-script/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A named volume: nothing of the host is in reach.': '命名卷：触及不到宿主机的任何内容。',
  'A script that starts three containers': '启动三个容器的脚本',
  'Each command is one container. Ask of each what it shares with the host.': '每条命令是一个容器。对每一个都问：它与宿主机共用什么。',
  'Every system call of the kernel is open to whatever runs in here.': '内核的每个系统调用都对这里运行的程序开放。',
  'Files, processes, system calls, capabilities, the network: each is shared once too often.':
    '文件、进程、系统调用、capability、网络：每一样都多共用了一次。',
  'In long command lines the dangerous words are the short ones.': '在长命令行中，危险的词是那些短的。',
  'One capability beside drop ALL, for a port below 1024: the smallest that there is.':
    'drop ALL 之外的一个 capability，用于 1024 以下的端口：这是最小的一个。',
  'Published for this machine alone.': '只对本机发布。',
  'Read-only is enough to read every key and password of the host, the shadow file included.':
    '只读足以读取宿主机的每个密钥和密码，包括 shadow 文件。',
  'Room to write that is small, empty at every start, and runs nothing.': '可写的空间很小，每次启动都是空的，也不能运行任何程序。',
  'SYS_ADMIN may mount; with it a container comes close to a privileged one.': 'SYS_ADMIN 可以挂载；有了它，容器就接近特权容器。',
  'The arguments and environments of every process of the machine are in reach, and root may end them.':
    '机器上每个进程的参数和环境变量都可触及，而 root 可以结束它们。',
  'There are five: two in the first command, two in the second, one in the third.': '共五处：第一条命令两处，第二条两处，第三条一处。',
  'Without an address the port opens on every interface, past the rules of ufw and firewalld.':
    '没有地址，端口会在每个接口上打开，绕过 ufw 和 firewalld 的规则。',
} satisfies Texts<Message>;
