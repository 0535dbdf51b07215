import type { Message } from '../../../../en/core/attacks/exec-as-root/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A plan with a user other than root keeps everybody from being root': '写明非 root 用户的方案能使所有人都不是 root',
  'A read-only root filesystem is enough': '只读根文件系统就够了',
  'Enter the container as root': '以 root 进入容器',
  'It is root without capabilities on a read-only root filesystem: it reads root’s own files and changes none.':
    '它是没有 capability 的 root，根文件系统只读：它能读取 root 自己的文件，什么也不能更改。',
  'It is root, owns the files of the image, and the root filesystem is writable.': '它是 root，拥有镜像的文件，而根文件系统可写。',
  'It may mount, and makes the root filesystem writable again.': '它可以挂载，并使根文件系统重新可写。',
  'It rewrites nothing, but with {0} reads files of every user.': '它什么也不能改写，但借助 {0} 可读取每个用户的文件。',
  'It still owns the files of the image and rewrites the application, unless the root filesystem is read-only.':
    '它仍拥有镜像的文件并可改写应用程序，除非根文件系统只读。',
  'No new privileges does too, where the plan’s user is not root: the new process begins without any. A read-only root filesystem holds the rest.':
    '若方案的用户不是 root，no-new-privileges 也可以：新进程一开始就没有任何 capability。其余由只读根文件系统挡住。',
  'Nothing is rewritten, and with the default capabilities the files of every user are read.':
    '什么也没有改写，但借助默认的 capability 可读取每个用户的文件。',
  'Only dropping capabilities takes them from such a root': '只有丢弃 capability 才能从这样的 root 手中拿走它们',
  'The user is where processes start; docker exec chooses another one.': '用户是进程起步的身份；docker exec 会选择另一个。',
  'Without capabilities such a root is harmless': '没有 capability，这样的 root 就无害',
  'docker exec --user 0 starts another process in the container, as root whatever user the plan names. With --privileged it asks for every capability too: who may drive the engine is bound by little.':
    'docker exec --user 0 会在容器中以 root 启动另一个进程，无论方案写的是哪个用户。加上 --privileged 还会要求每个 capability：能操纵引擎的人几乎不受约束。',
} satisfies Texts<Message>;
