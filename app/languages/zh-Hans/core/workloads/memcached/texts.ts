import type { Message } from '../../../../en/core/workloads/memcached/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A cache that keeps nothing.': '不保留任何内容的缓存。',
  'It asks for no password: whoever reaches the port reads and changes everything, so it stays on an internal network.':
    '它不要求密码：能访问该端口的人可以读取和更改一切，因此它留在 internal 网络上。',
  'It fills 64 MiB with items unless -m says otherwise; keep -m well below the memory limit, or a full cache ends as an out-of-memory kill.':
    '除非 -m 另有说明，它会用数据填满 64 MiB；请让 -m 远低于内存上限，否则缓存填满时会因内存不足而被强制结束。',
  'It sets its own limit of open files to the number of connections, 1024 unless -c says otherwise.':
    '它把自己的打开文件上限设为连接数，除非 -c 另有说明，否则为 1024。',
  'It writes to no path at all, so a read-only root costs nothing.': '它根本不写入任何路径，因此只读根没有代价。',
  'Started as root it does not start without -u, and with -u it needs SETGID and SETUID.':
    '以 root 启动时，没有 -u 就无法启动；有 -u 时需要 SETGID 和 SETUID。',
  'The image holds no client, so there is no health check; the restart policy covers a process that ends, not one that hangs.':
    '镜像中没有客户端，因此没有健康检查；重启策略只能应对结束的程序，不能应对卡死的程序。',
} satisfies Texts<Message>;
