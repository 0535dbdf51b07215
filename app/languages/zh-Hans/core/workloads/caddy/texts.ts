import type { Message } from '../../../../en/core/workloads/caddy/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A web server with automatic TLS.': '带自动 TLS 的 Web 服务器。',
  'Certificates and keys are kept below /data; without a volume there, each new container asks the certificate authority again.':
    '证书和密钥保存在 /data 下；那里没有卷时，每个新容器都会再次向证书颁发机构申请。',
  'Fetching certificates needs a way out and ports 80 and 443; publish 443 as well where it serves HTTPS.':
    '获取证书需要通向外部的路以及端口 80 和 443；若它提供 HTTPS，还要发布 443。',
  'Its control port 2019 listens inside the container only; "admin off" in the Caddyfile closes it.':
    '它的控制端口 2019 只在容器内监听；在 Caddyfile 中写 "admin off" 可以关闭它。',
  'The image gives its program the file capability NET_BIND_SERVICE. Without it in the bounding set the kernel refuses to run it: "exec /usr/bin/caddy: operation not permitted".':
    '镜像给其程序文件加上了 capability NET_BIND_SERVICE。bounding set 中没有它时，内核拒绝运行："exec /usr/bin/caddy: operation not permitted"。',
  'The official image for Linux exists on Alpine only. Its musl libc is nothing to Caddy, which is a static Go program.':
    '适用于 Linux 的官方镜像只有 Alpine 版。它的 musl libc 对 Caddy 没有影响，因为 Caddy 是静态的 Go 程序。',
  'With no-new-privileges the program never gets that capability, and needs none: Docker lets every user bind low ports.':
    '启用 no-new-privileges 后程序永远得不到该 capability，也不需要它：Docker 允许每个用户绑定低端口。',
  'the configuration in force, saved at each change': '生效的配置，每次更改时保存',
} satisfies Texts<Message>;
