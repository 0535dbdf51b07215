import type { Message } from '../../../en/core/ladder/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  'Another machine no longer reaches the port; a proxy on this one does.': '另一台机器不再能访问该端口；本机上的代理可以。',
  'Changes how others reach it': '改变他人访问它的方式',
  'Containers that reach it by an address of the default bridge lose it; on a network of its own, names work.':
    '通过默认网桥地址访问它的容器会失去它；在自己的网络上可以使用名称。',
  'Data that root has written so far must be handed over.': 'root 至今写入的数据必须移交。',
  'Each takes away a right that ordinary services never use.': '每一级都去掉一项普通服务从不使用的权限。',
  'Needs the right owner, path or capability': '需要正确的属主、路径或 capability',
  'Nothing that the program notices': '程序不会察觉的',
  'Only setuid programs notice, such as sudo or su.': '只有 set-uid 程序会察觉，例如 sudo 或 su。',
  'PID 1 becomes a small init that passes signals on.': 'PID 1 变为转发信号的小型 init。',
  'Records, restarts and what is left out of the image.': '记录、重启以及镜像中省去的内容。',
  'Refuses what hardly any program does': '拒绝几乎没有程序会做的事',
  'Sets a limit that it may reach': '设置它可能达到的上限',
  'Started as this user, {0} skips the part of its entrypoint that needs root.': '以此用户启动时，{0} 会跳过入口点中需要 root 的部分。',
  'The container runs as before; who comes by the old way does not arrive.': '容器照常运行；按旧方式来的人到不了。',
  'The floors were measured; your load decides. Watch for exit code 137 and “Resource temporarily unavailable”.':
    '下限是测得的；实际由你的负载决定。请留意退出码 137 和“Resource temporarily unavailable”。',
  'This leaves {0} open files and sockets.': '这样留下 {0} 个打开的文件和套接字。',
  'Touches every container of the host': '涉及宿主机的每个容器',
  'What it writes must belong to this user.': '它写入的内容必须属于此用户。',
  'What most often breaks: a file of another owner, a path that is no longer writable.': '最常见的故障：属于他人的文件，不再可写的路径。',
  'What the image holds at these paths is hidden, and what is written there ends with the container.':
    '镜像在这些路径上的内容会被遮住，写入那里的内容随容器结束。',
  'daemon.json takes effect when the daemon starts again, for new containers of everybody.':
    'daemon.json 在守护进程再次启动时生效，对所有人的新容器都有效。',
  'no directory of its image': '不写入镜像的任何目录',
  '{0} as this user needs none.': '以此用户运行的 {0} 不需要任何 capability。',
  '{0} keeps {1}.': '{0} 保留 {1}。',
  '{0} ran with {1} here; this leaves {2}.': '{0} 在这里以 {1} 运行过；这样留下 {2}。',
  '{0} ran with {1} processes and threads here; this leaves {2}.': '{0} 在这里以 {1} 个进程和线程运行过；这样留下 {2} 个。',
  '{0} writes to {1}.': '{0} 写入 {1}。',
} satisfies Texts<Message>;
