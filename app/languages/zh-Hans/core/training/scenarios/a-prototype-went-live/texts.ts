import type { Message } from '../../../../../en/core/training/scenarios/a-prototype-went-live/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A prototype went live': '原型直接上线',
  'An image, a container and a network each have their own walls: a hole in one is not closed in another.':
    '镜像、容器和网络各有自己的墙：一处的洞不能在另一处补上。',
  'RUN --mount=type=secret, patterns with `**/`, a user, read_only, no-new-privileges and mem_limit for app; two networks, no port for cache, back internal.':
    'RUN --mount=type=secret，带 `**/` 的模式，app 使用用户、read_only、no-new-privileges 和 mem_limit；两个网络，cache 没有端口，back 为 internal。',
  'The Dockerfile gets a token by ARG and copies too much; app runs as root without limits; the cache is published and all stand on one network.':
    'Dockerfile 通过 ARG 得到令牌，并复制了过多内容；app 以 root 运行且没有上限；cache 被发布，且所有服务在同一网络上。',
  'Three files, three sorts of holes: what the image holds, what the container may do, whom it meets.':
    '三个文件，三类漏洞：镜像含有什么，容器可以做什么，它与谁相会。',
} satisfies Texts<Message>;
