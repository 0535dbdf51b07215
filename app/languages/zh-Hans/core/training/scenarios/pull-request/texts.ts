import type { Message } from '../../../../../en/core/training/scenarios/pull-request/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A network without a way out: good for everything behind the front.': '没有通向外部的路的网络：适合前端之后的一切。',
  'A small pull request': '一个小小的 pull request',
  'A small tmpfs that belongs to the right user.': '一个属于正确用户的小 tmpfs。',
  'Everything that listens on the host’s 127.0.0.1 is in reach, the database of the neighbours too.':
    '在宿主机 127.0.0.1 上监听的一切都可触及，包括邻居的数据库。',
  'In the proxy: the socket and the keys. In the worker: network_mode and security_opt.':
    '在 proxy 中：套接字和密钥。在 worker 中：network_mode 和 security_opt。',
  'It keeps set-uid files from giving root; it is one of the cheapest walls.': '它使 set-uid 文件不能给出 root；这是代价最小的墙之一。',
  'It switches off the profile that keeps a container from mounting and from the kernel’s files.':
    '它关闭了阻止容器挂载和触及内核文件的配置文件。',
  'One file of the project, read-only.': '项目的一个文件，只读。',
  'One mount speaks to the engine, one holds keys, one line opens the host’s network, one removes a profile.':
    '一个挂载与引擎对话，一个含有密钥，一行打开宿主机的网络，一行去掉配置文件。',
  'Read-only protects the file, not the conversation: the engine obeys whoever connects.':
    '只读保护的是文件，而不是对话：引擎听从任何连接者。',
  'The author took trouble: many lines end in ro. Ask what read-only protects, and what it does not.':
    '作者费了心思：许多行以 ro 结尾。请问只读保护什么，不保护什么。',
  'The private keys of the host, readable: a copy is all that an intruder wants.': '宿主机的私钥，可读：入侵者要的只是一份拷贝。',
  'Words that sound safe, such as ro and tmpfs, are no proof.': '听起来安全的词，例如 ro 和 tmpfs，并不是证明。',
} satisfies Texts<Message>;
