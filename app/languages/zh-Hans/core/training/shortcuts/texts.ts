import type { Message } from '../../../../en/core/training/shortcuts/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A privileged container has every capability and every device, and no filter holds it. It hides the one right that was missing behind all the others.':
    '特权容器拥有每个 capability 和每个设备，没有过滤器能约束它。它把缺少的那一项权限藏在其他所有权限之后。',
  'A tmpfs where the data is kept': '在存放数据的地方用 tmpfs',
  'ALL holds SYS_ADMIN, NET_ADMIN and some forty more, for the sake of one. Add the one that the message names.':
    'ALL 含有 SYS_ADMIN、NET_ADMIN 及另外约四十个，只为了其中一个。请添加消息所指的那一个。',
  'Allow new privileges again': '重新允许新权限',
  'Drop no capability any more': '不再丢弃任何 capability',
  'Give every capability': '给予每个 capability',
  'Give it the engine’s socket': '把引擎的套接字交给它',
  'It starts, and forgets everything when it stops. Data belongs on a volume that the program’s user owns.':
    '它能启动，停止时忘记一切。数据应放在程序的用户所拥有的卷上。',
  'It takes away the wall between the container and every service that listens on the host, those on 127.0.0.1 included.':
    '它拆除了容器与宿主机上每个监听服务之间的墙，包括 127.0.0.1 上的服务。',
  'Make the whole root filesystem writable': '使整个根文件系统可写',
  'Root owns the files of the image and, without a user namespace, those of the host. Give the user that it has what it needs instead.':
    'root 拥有镜像的文件，没有用户命名空间时还拥有宿主机的文件。请改为把现有用户所需的给它。',
  'Run it as root': '以 root 运行',
  'Run it privileged': '以特权运行',
  'Share the processes of the host': '共用宿主机的进程',
  'Switch AppArmor off': '关闭 AppArmor',
  'Switch the seccomp filter off': '关闭 seccomp 过滤器',
  'Take the limit away': '去掉上限',
  'The container then sees the arguments of every process on the machine, and as root it may end them.':
    '这样容器能看到机器上每个进程的参数，若为 root 还可以结束它们。',
  'The engine’s default is fourteen capabilities, most of which no service uses. Keep dropping all of them and add the one that it needs.':
    '引擎的默认值是十四个 capability，其中大多数没有服务使用。请继续全部丢弃，并添加它需要的那一个。',
  'The profile keeps the container from mounting and from the kernel’s own files. Without it one wall less stands, and the message stays.':
    '该配置文件阻止容器挂载和触及内核自己的文件。没有它就少一道墙，而消息依旧。',
  'Then an intruder may leave programs anywhere the user can write. The program writes to a few paths; a tmpfs on each is enough.':
    '这样入侵者可以把程序留在用户可写的任何地方。程序只写入少数几个路径；在每个路径上挂载 tmpfs 就够了。',
  'Then every set-uid file of the image is a way to root. A program that needs su or sudo can be started as the right user at once.':
    '这样镜像中的每个 set-uid 文件都是通往 root 的路。需要 su 或 sudo 的程序可以直接以正确的用户启动。',
  'Then everybody may rewrite it, the program of the intruder too. Give the path to the one user that writes there.':
    '这样所有人都可以改写它，入侵者的程序也可以。请把该路径交给写入它的那一个用户。',
  'Unconfined opens every system call of the kernel to whoever gets in. What is missing is hardly ever a system call.':
    'unconfined 把内核的每个系统调用向入侵者打开。缺少的几乎从来不是系统调用。',
  'Use the network of the host': '使用宿主机的网络',
  'Whoever reaches the socket can start a container with any right on the host, read-only mount or not.':
    '能触及套接字的人可以启动在宿主机上拥有任意权限的容器，无论是否只读挂载。',
  'Without a limit one container takes what all of them share. Measure what it needs and set the limit a good deal above it.':
    '没有上限，一个容器就会拿走大家共用的东西。请测量它的需要，并把上限设得宽裕一些。',
} satisfies Texts<Message>;
