import type { Message } from '../../../../en/core/workloads/nginx/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'As user 101, nginx warns that the "user" directive is ignored; the warning is harmless.':
    '以用户 101 运行时，nginx 会警告 "user" 指令被忽略；该警告无害。',
  'It starts one worker process for each CPU, so a large machine needs a larger process limit.':
    '它按 CPU 各启动一个工作进程，因此大型机器需要更大的进程上限。',
  'Static files or a reverse proxy.': '静态文件或反向代理。',
  'User 101 binds port 80 without a capability, because Docker lets every user of a container bind low ports.':
    '用户 101 不需要 capability 即可绑定端口 80，因为 Docker 允许容器的每个用户绑定低端口。',
  'With a read-only root, the start scripts of the image leave the configuration as it is, IPv6 listening included.':
    '根只读时，镜像的启动脚本不改动配置，包括 IPv6 监听。',
  'request bodies and proxied answers that do not fit in memory': '内存放不下的请求体和代理应答',
  'the PID file nginx.pid': 'PID 文件 nginx.pid',
} satisfies Texts<Message>;
