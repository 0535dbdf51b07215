import type { Message } from '../../../../en/core/workloads/haproxy/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A load balancer for HTTP and TCP.': '用于 HTTP 和 TCP 的负载均衡器。',
  'It starts one thread for each CPU, so a large machine needs a larger process limit.':
    '它按 CPU 各启动一个线程，因此大型机器需要更大的进程上限。',
  'It writes to no path, unless the configuration names a stats socket, a PID file or a chroot; chroot needs SYS_CHROOT and root.':
    '它不写入任何路径，除非配置中指定了统计套接字、PID 文件或 chroot；chroot 需要 SYS_CHROOT 和 root。',
  'The image has no configuration of its own; yours is haproxy.cfg in the project’s directory.':
    '镜像自身没有配置；你的配置是项目目录中的 haproxy.cfg。',
  'User 99 binds port 80 without a capability, because Docker lets every user of a container bind low ports.':
    '用户 99 不需要 capability 即可绑定端口 80，因为 Docker 允许容器的每个用户绑定低端口。',
  'Without maxconn it takes as many connections as the limit of open files allows, and sets memory aside for them.':
    '没有 maxconn 时，它接受打开文件上限所允许的连接数，并为它们预留内存。',
} satisfies Texts<Message>;
