import type { Message } from '../../../../en/core/attacks/host-cron/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A read-only mount holds against root': '只读挂载对 root 也有效',
  'A user other than root cannot leave one': '非 root 用户不能留下它',
  'Leave a cron job for root of the host': '为宿主机的 root 留下 cron 任务',
  'No directory is mounted from which root of the host runs files.': '没有挂载宿主机 root 会运行其中文件的目录。',
  'Not against a root that may mount: it makes the mount writable again.': '对可以挂载的 root 无效：它会使挂载重新可写。',
  'Root may mount, and makes the read-only mount writable again.': 'root 可以挂载，并使只读挂载重新可写。',
  'Root of the container is root of the host when it writes a file, and cron asks for no more.':
    '容器的 root 在写文件时就是宿主机的 root，而 cron 不再要求别的。',
  'Root writes to {0}.': 'root 可写入 {0}。',
  'The directory belongs to root of the host, and the process is another user.': '目录属于宿主机的 root，而进程是另一个用户。',
  'The mode of the directory keeps it out, and nothing else does.': '目录的模式把它挡在外面，此外别无阻拦。',
  'The mount is read-only, and root may not change that.': '挂载是只读的，而 root 不能改变它。',
  'What root writes into the host’s cron, start-up or program directories is run outside of every container.':
    'root 写入宿主机的 cron、启动或程序目录的内容，会在所有容器之外运行。',
  'Without capabilities root can do no harm there': '没有 capability 的 root 在那里不能造成危害',
} satisfies Texts<Message>;
