import type { Message } from '../../../../en/core/controls/capabilities/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A process that becomes root has the default capabilities: they stay in its bounding set.':
    '变成 root 的进程拥有默认的 capability：它们留在其 bounding set 中。',
  'Among them raw sockets and device nodes.': '其中有原始套接字和设备节点。',
  Capabilities: 'capability（能力）',
  Drop: '丢弃',
  'Everything but what stands in the list.': '列表之外的一切。',
  'For an entrypoint that starts as root and drops': '供以 root 启动再放弃权限的入口点使用',
  Keep: '保留',
  None: '无',
  'Only these': '只有这些',
  'Other lists': '其他列表',
  'Raw sockets, device nodes, changes of owner and user, reading past file modes.':
    '原始套接字、设备节点、更改属主和用户、绕过文件模式读取。',
  'Raw sockets, device nodes, chroot, file capabilities.': '原始套接字、设备节点、chroot、文件 capability。',
  'Root inside passes file modes and may become any user.': '内部的 root 可绕过文件模式，并可变成任何用户。',
  "Root keeps capabilities of the engine's default set, such as raw sockets or passing file modes.":
    'root 保留引擎默认集合中的 capability，例如原始套接字或绕过文件模式。',
  'Such as NET_BIND_SERVICE.': '例如 NET_BIND_SERVICE。',
  'Such as NET_RAW.': '例如 NET_RAW。',
  "The engine's fourteen": '引擎的十四个',
  'The entrypoint of {0} starts as root, prepares its directories and changes user.': '{0} 的入口点以 root 启动，准备目录并切换用户。',
  'The option for exactly these lists is another one ({0}).': '恰好这些列表对应的是另一个选项（{0}）。',
  'The process may keep {0}.': '进程可以保留 {0}。',
  'What a new engine adds to the default comes with it.': '新引擎对默认配置的增补会随之而来。',
  'Which rights of root does the process keep?': '进程保留 root 的哪些权限？',
  'Without effect for a process that is not root.': '对非 root 进程没有作用。',
  '{0} needs none when it does not start as root.': '{0} 不以 root 启动时不需要任何 capability。',
  '{0} needs only these when it does not start as root.': '{0} 不以 root 启动时只需要这些。',
  '{0}: enough to leave the container or to take over its neighbours.': '{0}：足以离开容器或接管其邻居。',
} satisfies Texts<Message>;
