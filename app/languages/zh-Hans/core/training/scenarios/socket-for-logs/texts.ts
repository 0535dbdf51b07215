import type { Message } from '../../../../../en/core/training/scenarios/socket-for-logs/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A viewer for the logs': '日志查看器',
  'Take the socket out. A log driver, or an agent on the host, brings the logs without it.':
    '去掉套接字。日志驱动或宿主机上的代理无需它也能取得日志。',
  'The attack does not break out of the container. It asks somebody outside to do the work.': '此攻击没有突破容器。它请外面的人代劳。',
  'The engine’s socket is root on the host, whatever else the container may not do.':
    '引擎的套接字就是宿主机上的 root，无论容器还不能做什么。',
  'Which line lets the container speak to the engine? Read-only is a property of the file, not of what is said through it.':
    '哪一行让容器与引擎对话？只读是文件的属性，而不是通过它所说内容的属性。',
} satisfies Texts<Message>;
