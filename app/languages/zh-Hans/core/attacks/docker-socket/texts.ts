import type { Message } from '../../../../en/core/attacks/docker-socket/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A process that is not root cannot use the socket': '非 root 进程不能使用该套接字',
  'A read-only mount of the socket is safe': '只读挂载套接字是安全的',
  'Ask the engine for a second container': '向引擎索要第二个容器',
  'Connecting needs no capability: uid 0 owns the socket, and the engine asks for nothing else.':
    '连接不需要 capability：uid 0 拥有该套接字，而引擎不再要求别的。',
  'No engine socket is mounted.': '没有挂载引擎套接字。',
  'Read-only protects the file, not the conversation: the engine still obeys whoever connects.':
    '只读保护的是文件，而不是对话：引擎仍听从任何连接者。',
  'The mode of the socket’s file keeps it out, and nothing else does: one group id more and the engine obeys it.':
    '套接字文件的模式把它挡在外面，此外别无阻拦：多一个组 id，引擎就听从它。',
  'The socket is mounted and the process is root, so the engine obeys it.': '套接字已挂载，而进程是 root，因此引擎听从它。',
  'The socket is mounted, but root inside is another uid outside, and the socket is not its own.':
    '套接字已挂载，但内部的 root 在外面是另一个 uid，套接字不属于它。',
  'The socket is mounted; a supplementary group may own it.': '套接字已挂载；某个附加组可能拥有它。',
  'The socket is mounted; the mode of its file keeps this uid out.': '套接字已挂载；其文件模式把此 uid 挡在外面。',
  'Whoever reaches the engine’s socket can start a container that mounts any directory of the host.':
    '能触及引擎套接字的人可以启动一个挂载宿主机任意目录的容器。',
  'Without capabilities root cannot use the socket': '没有 capability 的 root 不能使用套接字',
} satisfies Texts<Message>;
