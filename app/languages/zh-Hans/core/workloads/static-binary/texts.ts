import type { Message } from '../../../../en/core/workloads/static-binary/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'An empty image (scratch) has no certificates, no time zones and no /tmp; the distroless one has.':
    '空镜像（scratch）没有证书、时区和 /tmp；distroless 镜像有。',
  'One program, nothing beside it.': '一个程序，别无他物。',
  'Static binary (Go, Rust)': '静态二进制（Go、Rust）',
  'The health check is the program itself: with the flag -healthcheck it asks its own port and exits with 0 or 1.':
    '健康检查就是程序自身：带上标志 -healthcheck，它会询问自己的端口并以 0 或 1 退出。',
  'Without a shell, docker exec and shell-form commands do not work in this image.':
    '没有 shell，docker exec 和 shell 形式的命令在此镜像中不起作用。',
} satisfies Texts<Message>;
