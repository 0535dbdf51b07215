import type { Message } from '../../../../en/core/controls/no-new-privileges/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A setuid file that reaches the container, by a volume for instance, gives root.': '通过卷等途径进入容器的 set-uid 文件会给出 root。',
  'A setuid program of the image, such as su, runs as root for whoever starts it.':
    '镜像中的 set-uid 程序，例如 su，无论谁启动都以 root 运行。',
  'As the daemon is set': '按守护进程的设置',
  'It undoes the default of the daemon.': '它抵消守护进程的默认设置。',
  'May a program that the process starts gain rights?': '进程启动的程序可以获得权限吗？',
  Never: '从不',
  'No new privileges': '不获得新权限',
  'Nothing holds unless the daemon says so.': '除非守护进程有设置，否则没有保证。',
  'Setuid programs and file capabilities giving root to an intruder.': 'set-uid 程序和文件 capability 把 root 交给入侵者。',
  'Yes, whatever the daemon says': '是，无论守护进程如何设置',
  'su, sudo and setuid helpers stop working.': 'su、sudo 和 set-uid 辅助程序不再有效。',
  '{0} starts no setuid program.': '{0} 不启动 set-uid 程序。',
} satisfies Texts<Message>;
