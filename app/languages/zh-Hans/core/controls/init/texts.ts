import type { Message } from '../../../../en/core/controls/init/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A small init in front of the program': '程序前面的小型 init',
  'Dead children that fill the process limit, and a kill at every stop.': '填满进程上限的僵尸子进程，以及每次停止都被强制结束。',
  'Empty: 10 s, then it is killed': '留空：10 s，然后强制结束',
  'One more process, docker-init, from the host.': '多一个来自宿主机的进程 docker-init。',
  'PID 1 and the end': 'PID 1 与结束',
  'The program, in any case': '在任何情况下都是程序',
  'The program, unless the daemon says otherwise': '程序，除非守护进程另有设置',
  'Time to stop': '停止所需时间',
  'Who is PID 1, and how long may it take to stop?': '谁是 PID 1，停止可以花多长时间？',
  '{0} as PID 1 ignores the stop signal or leaves dead children, which count against the process limit.':
    '{0} 作为 PID 1 会忽略停止信号或留下僵尸子进程，后者计入进程上限。',
  '{0} as PID 1 ignores the stop signal or leaves dead children.': '{0} 作为 PID 1 会忽略停止信号或留下僵尸子进程。',
  '{0} handles the stop signal and its children itself.': '{0} 自己处理停止信号和子进程。',
} satisfies Texts<Message>;
