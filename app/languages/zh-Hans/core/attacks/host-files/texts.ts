import type { Message } from '../../../../en/core/attacks/host-files/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A mount of the host’s own directories shows keys, password hashes and the engine’s state to whoever may read them outside.':
    '挂载宿主机自己的目录，会把密钥、密码哈希和引擎的状态暴露给在外面有权读取它们的人。',
  'A read-only mount of the host is safe': '只读挂载宿主机是安全的',
  'A user other than root cannot read them': '非 root 用户不能读取它们',
  'It is the same uid, and an owner needs no capability.': '它是同一个 uid，而属主不需要 capability。',
  'No directory of the host’s own is mounted.': '没有挂载宿主机自己的目录。',
  'Nothing can be changed through it, and everything can be read.': '通过它什么也不能更改，却什么都能读取。',
  'Read secrets of the host': '读取宿主机的机密',
  'Root reads everything in {0}.': 'root 可读取 {0} 中的一切。',
  'What everybody may read in {0} is read; what only root may read is not.': '所有人可读的 {0} 内容会被读取；只有 root 可读的不会。',
  'What only root may read it cannot; a host has much that everybody may read, and files of the same uid.':
    '只有 root 可读的它读不到；但宿主机上有许多所有人可读的内容，以及同一 uid 的文件。',
  'Without capabilities root cannot read the files of the host’s root': '没有 capability 的 root 不能读取宿主机 root 的文件',
} satisfies Texts<Message>;
