import type { Message } from '../../../en/core/controls/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  'A value is expected.': '需要一个值。',
  'Another option stands for exactly this.': '恰好如此的情况有另一个选项。',
  'At least {0}: with fewer the container may not start.': '至少 {0}：更少时容器可能无法启动。',
  'At most the hard limit.': '不得超过硬上限。',
  Filesystem: '文件系统',
  'Hard limit': '硬上限',
  'How much it may take. Without limits one container can starve every other on the machine, by fault or by intent.':
    '它可以占用多少。没有上限，一个容器就能有意或无意地挤占机器上的其他所有容器。',
  'How the image is checked before and after it runs: what is in it, who signed it, and when it is built again.':
    '镜像在运行之前和之后如何检查：其中有什么、由谁签名、何时再次构建。',
  Image: '镜像',
  'In the container': '在容器中',
  'Line for the shell': '交给 shell 的行',
  'Mounts below': '其下的挂载',
  Namespaces: '命名空间',
  Network: '网络',
  'On the host': '在宿主机上',
  'One word each; no shell reads them.': '每个一个词；没有 shell 读取它们。',
  Privileges: '权限',
  'Program and arguments': '程序和参数',
  Propagation: '传播',
  'Read-only': '只读',
  Resources: '资源',
  'Soft limit': '软上限',
  'Supply chain': '供应链',
  User: '用户',
  'What a program starts with': '程序启动时的值',
  'What it can change. Files that cannot be written cannot be tampered with, and what must be written gets a place and a size.':
    '它可以改变什么。不能写入的文件无法被篡改，必须写入的内容有其位置和大小。',
  'What it may raise it to': '程序最多可提高到的值',
  'What the container can see. A namespace hides processes, mounts, users and networks; sharing one with the host shows them again.':
    '容器可以看到什么。命名空间隐藏进程、挂载、用户和网络；与宿主机共用一个，就又让它们显现。',
  'What the container is made of. Everything left out of the image is something an intruder cannot use and you need not patch.':
    '容器由什么构成。镜像中省去的一切，入侵者无法使用，你也无需修补。',
  'What the kernel lets it do. Capabilities, system calls and devices decide whether a flaw in the program becomes a flaw in the host.':
    '内核允许它做什么。capability、系统调用和设备决定程序的漏洞是否变成宿主机的漏洞。',
  'Who the process is. The kernel checks its uid on the host, so root inside is root at every door that a mistake leaves open.':
    '进程是谁。内核在宿主机上检查其 uid，因此在每一扇因失误而敞开的门前，内部的 root 都是 root。',
  'Whom it can talk to, and who can talk to it. Each open path is a way in, or a way onward from here.':
    '它可以与谁通信，谁可以与它通信。每条开放的路径都是进来的路，或从这里继续前进的路。',
} satisfies Texts<Message>;
