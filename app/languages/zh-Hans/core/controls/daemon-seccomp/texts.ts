import type { Message } from '../../../../en/core/controls/daemon-seccomp/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A JSON file on the host.': '宿主机上的一个 JSON 文件。',
  'A missing or broken file keeps the daemon from starting.': '文件缺失或损坏会使守护进程无法启动。',
  'Every container reaches the whole kernel.': '每个容器都能触及整个内核。',
  'No container is filtered unless it brings a profile of its own.': '除非自带配置文件，否则没有容器受到过滤。',
  None: '无',
  Profile: '配置文件',
  'Seccomp profile of the daemon': '守护进程的 seccomp 配置文件',
  'The engine keeps its own profile up to date with the kernel.': '引擎使自己的配置文件跟上内核。',
  "The engine's": '引擎的',
  'The system calls that containers do not need.': '容器不需要的系统调用。',
  'What you leave out of it, in every container.': '你在其中省去的内容，对每个容器。',
  'Which profile do containers get that name none?': '没有指定配置文件的容器得到哪个？',
  'Your own': '你自己的',
} satisfies Texts<Message>;
