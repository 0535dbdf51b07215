import type { Message } from '../../../../en/core/attacks/root-on-host/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A read-only mount keeps them safe': '只读挂载能保证它们安全',
  'Be root on shared files of the host': '在宿主机的共享文件上充当 root',
  'From being changed. Read they are, keys and passwords among them.': '只是不被更改。它们会被读取，包括密钥和密码。',
  'Its uid 0 is an unprivileged uid on the host.': '它的 uid 0 在宿主机上是非特权 uid。',
  'Its uid 0 is uid 0 of the host, and changes files of root in {0}.': '它的 uid 0 就是宿主机的 uid 0，可更改 {0} 中 root 的文件。',
  'Its uid 0 is uid 0 of the host: what is mounted read-only it reads, whoever owns it.':
    '它的 uid 0 就是宿主机的 uid 0：只读挂载的内容无论属于谁，它都能读取。',
  'Its uid 0 is uid 0 of the host; no directory of the host is mounted that it could use.':
    '它的 uid 0 就是宿主机的 uid 0；没有挂载它可以利用的宿主机目录。',
  'One that says userns=host is left out.': '写有 userns=host 的容器被排除在外。',
  'Root without capabilities is harmless': '没有 capability 的 root 是无害的',
  'The daemon maps uids, so every container is mapped': '守护进程映射 uid，因此每个容器都被映射',
  'The files belong to uid 0, and the owner of a file needs no capability.': '文件属于 uid 0，而文件的属主不需要 capability。',
  'The process is not root, inside or outside.': '进程在内部和外部都不是 root。',
  'Without a user namespace uid 0 in the container is uid 0 of the host: on every mounted directory it reads and changes what only root may.':
    '没有用户命名空间，容器中的 uid 0 就是宿主机的 uid 0：在每个挂载的目录上，它可读取和更改只有 root 才可以的内容。',
} satisfies Texts<Message>;
