import type { Message } from '../../../../en/core/attacks/forgotten-flags/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'In a container without flags {0}.': '在没有标志的容器中：{0}。',
  'It is a default: no-new-privileges=false on a container wins over the daemon.':
    '它只是默认值：容器上的 no-new-privileges=false 优先于守护进程。',
  'No daemon is there that would start one for whoever asks.': '那里没有会应要求启动它的守护进程。',
  'Somebody starts a container beside the plan by hand and forgets the flags. What the daemon gives to all decides whether set-uid files make it root, and whether its files and its log have limits.':
    '有人手动在方案旁启动一个容器而忘了标志。守护进程给所有容器的设置决定了 set-uid 文件是否使它成为 root，以及它的文件和日志是否有上限。',
  'Start from a container without flags': '从没有标志的容器开始',
  'The daemon forbids new privileges and limits open files and logs for every container.':
    '守护进程对每个容器禁止新权限，并限制打开文件和日志。',
  'What the daemon forbids, no container can allow': '守护进程禁止的，容器不能允许',
  'open files have no limit of their own': '打开文件没有自己的上限',
  'set-uid files work': 'set-uid 文件有效',
  'set-uid files work, as the container opts out': 'set-uid 文件有效，因为容器退出了该设置',
  'the log grows without limit': '日志无限增长',
} satisfies Texts<Message>;
