import type { Message } from '../../../../en/core/attacks/host-processes/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A user other than root cannot do harm there': '非 root 用户在那里不能造成危害',
  'In the host’s PID namespace every process shows its arguments, and root sends signals to each of them.':
    '在宿主机的 PID 命名空间中，每个进程都显示自己的参数，而 root 可以向它们发信号。',
  'It ends no process of another user; arguments of every process, and the passwords in them, are in the open.':
    '它不能结束其他用户的进程；每个进程的参数及其中的密码都暴露在外。',
  'It sees the host’s processes and their arguments, and can end none of root’s.': '它能看到宿主机的进程及其参数，但不能结束 root 的进程。',
  'It shares the host’s PID namespace and is root there.': '它共用宿主机的 PID 命名空间，并在那里是 root。',
  'Look at the host’s processes and end them': '查看宿主机的进程并结束它们',
  'The container has a PID namespace apart from the host’s.': '容器的 PID 命名空间与宿主机的分开。',
  'They are of the same uid, and a signal to one’s own uid needs no capability.':
    '它们是同一个 uid，而向自己的 uid 发信号不需要 capability。',
  'Without capabilities root cannot end processes of the host': '没有 capability 的 root 不能结束宿主机的进程',
} satisfies Texts<Message>;
