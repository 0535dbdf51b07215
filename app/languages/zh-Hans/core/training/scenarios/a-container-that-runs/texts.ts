import type { Message } from '../../../../../en/core/training/scenarios/a-container-that-runs/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A container that has run for two years': '运行了两年的容器',
  'And those it can see are all processes of the machine.': '而它能看到的是这台机器的所有进程。',
  'Everybody who may ask the engine reads it here.': '可以询问引擎的人都能在这里读到它。',
  'Good in itself; what is added back stands below.': '本身是好的；加回的内容在下面。',
  'Good: its own files cannot be changed.': '好：它自己的文件不能更改。',
  'It is not privileged; together the other lines come close.': '它没有特权；而其他各行加起来已很接近。',
  'Look for a password, a path with keys, a capability, and a namespace that it shares.':
    '找一个密码、一个有密钥的路径、一个 capability 和一个它共用的命名空间。',
  'Nobody reads this output to the end. Read Config for what it knows, HostConfig for what it may, Mounts for what it holds.':
    '没有人把这份输出读到最后。读 Config 看它知道什么，读 HostConfig 看它可以做什么，读 Mounts 看它拥有什么。',
  'Published for this machine alone.': '只对本机发布。',
  'The keys with which this machine logs in elsewhere lie inside the container.': '这台机器用来登录别处的密钥就在容器中。',
  'Two of the four only together do their worst: SYS_PTRACE and PidMode.': '四个中的两个要合在一起才危害最大：SYS_PTRACE 和 PidMode。',
  'With it a process looks into and changes every other one that it can see.': '有了它，进程可查看和更改它能看到的其他每个进程。',
  'docker inspect tells what is so, whatever the documentation says.': 'docker inspect 说的是实际情况，无论文档怎么写。',
} satisfies Texts<Message>;
