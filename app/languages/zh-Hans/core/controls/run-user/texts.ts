import type { Message } from '../../../../en/core/controls/run-user/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A flaw in the kernel or one careless mount gives the host.': '内核的一个漏洞或一次大意的挂载就会交出宿主机。',
  'A name that the image knows': '镜像认识的名称',
  'A new name, such as app.': '新名称，例如 app。',
  'A uid and gid of its own': '自己的 uid 和 gid',
  'Another image may not know the name, and orchestrators cannot verify it.': '另一个镜像可能不认识该名称，编排器也无法核实它。',
  'Code that gets in starting as root, with capabilities in effect and root-owned files open.':
    '入侵的代码以 root 开始，capability 生效，并打开着属于 root 的文件。',
  'Files that the program writes must belong to these numbers.': '程序写入的文件必须属于这些数字。',
  Group: '组',
  'Name to make for it in the image': '在镜像中为它建立的名称',
  'Never left out: without it the group is root.': '不可省略：没有它，组就是 root。',
  'No user is named, and most images then start as root.': '没有指定用户，大多数镜像因此以 root 启动。',
  'Numbers belong to the answer with numbers.': '数字属于“用数字”的回答。',
  'Only if something looks the name up.': '只有当有程序查询该名称时才有用。',
  'That is root.': '这是 root。',
  'The entrypoint starts as root and changes to another user later, so it needs capabilities.':
    '入口点以 root 启动，之后切换到另一个用户，因此需要 capability。',
  'The program is root, though of a user namespace only.': '程序是 root，不过只是某个用户命名空间的 root。',
  'The program is uid 0, and so it is on the host: only the kernel stands between.': '程序是 uid 0，在宿主机上也是：其间只隔着内核。',
  'The same, as long as the name means what you think.': '同样如此，前提是该名称与你想的一致。',
  'Up to 65535, to fit into a user namespace.': '不超过 65535，以便放入用户命名空间。',
  User: '用户',
  'User of the process': '进程的用户',
  'What the image says': '镜像的设定',
  'Which user runs the program?': '由哪个用户运行程序？',
  'Without a USER line in the image that is root.': '镜像中没有 USER 行时就是 root。',
  'Without a group of its own the program has gid 0: files of group root are open to uid {0}.':
    '没有自己的组，程序的 gid 就是 0：root 组的文件对 uid {0} 开放。',
  'Without leading zeros.': '不带前导零。',
  'uid 0 is root.': 'uid 0 就是 root。',
  '{0} is looked up in the image, and from outside nobody can tell that it is not root.':
    '{0} 要在镜像中查找，从外面无人能看出它不是 root。',
  '{0} needs no right of root, and started as this user it skips the part of its entrypoint that does.':
    '{0} 不需要 root 的任何权限，以此用户启动时会跳过入口点中需要的部分。',
  '{0} needs no right of root.': '{0} 不需要 root 的任何权限。',
} satisfies Texts<Message>;
