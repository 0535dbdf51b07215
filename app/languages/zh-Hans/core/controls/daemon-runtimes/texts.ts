import type { Message } from '../../../../en/core/controls/daemon-runtimes/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A default that is not installed keeps the daemon from starting.': '默认运行时若没有安装，守护进程就无法启动。',
  'A service asks for {0}, which the daemon is not told of here.': '某个服务要求 {0}，而这里没有告知守护进程。',
  'A service of this plan asks for runsc.': '此方案的一个服务要求 runsc。',
  Default: '默认',
  'Empty: runc.': '留空：runc。',
  'More runtimes': '更多运行时',
  Name: '名称',
  'No service of this plan asks for another runtime.': '此方案没有服务要求另一个运行时。',
  'Only runc, as shipped': '只有自带的 runc',
  Program: '程序',
  Runtimes: '运行时',
  'Runtimes of the daemon': '守护进程的运行时',
  'Which runtimes must the daemon know?': '守护进程必须认识哪些运行时？',
  'With a default: a container that forgot to ask for the sandbox.': '设为默认时：忘记要求沙箱的容器。',
} satisfies Texts<Message>;
