import type { Message } from '../../../../en/core/workloads/redis/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Caches, sessions and queues.': '缓存、会话和队列。',
  'Set maxmemory below the memory limit; otherwise a full cache ends as an out-of-memory kill instead of an eviction.':
    '把 maxmemory 设得低于内存上限；否则缓存填满时会因内存不足而被强制结束，而不是淘汰数据。',
  'Ten thousand clients need more open files than the limit of 1024; below that Redis lowers maxclients by itself.':
    '一万个客户端需要的打开文件数超过上限 1024；低于所需时，Redis 会自行降低 maxclients。',
  'The entrypoint drops root only if it has SETGID and SETUID; without them it goes on as root. With SETPCAP it empties its bounding set as well.':
    '入口点只有在拥有 SETGID 和 SETUID 时才放弃 root；没有它们就继续以 root 运行。若有 SETPCAP，它还会清空自己的 bounding set。',
  'Without a writable /data it starts, answers, and refuses writes after the first failed snapshot (MISCONF).':
    '没有可写的 /data 时它能启动并应答，但在第一次快照失败后拒绝写入（MISCONF）。',
} satisfies Texts<Message>;
