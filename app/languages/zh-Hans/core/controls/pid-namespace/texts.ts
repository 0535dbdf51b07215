import type { Message } from '../../../../en/core/controls/pid-namespace/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  "All of the host's": '宿主机的全部',
  "Another service's too": '还有另一个服务的',
  'Environment and files of every process of the same uid.': '同一 uid 的每个进程的环境变量和文件。',
  'Only its own': '只有自己的',
  'PID namespace': 'PID 命名空间',
  'Reading and signalling processes of the host.': '读取宿主机的进程并向其发信号。',
  Service: '服务',
  'The container sees every process of the host and may signal and read those of its uid.':
    '容器看到宿主机的每个进程，并可向同一 uid 的进程发信号和读取它们。',
  'The container shares its process table with {0}.': '容器与 {0} 共用进程表。',
  'The two read and signal each other.': '两者互相读取并发信号。',
  'Whose processes may this container see?': '此容器可以看到谁的进程？',
  '{0} works with its own processes only.': '{0} 只与自己的进程打交道。',
} satisfies Texts<Message>;
