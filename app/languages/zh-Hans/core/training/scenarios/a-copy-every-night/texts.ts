import type { Message } from '../../../../../en/core/training/scenarios/a-copy-every-night/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A copy every night': '每晚一份拷贝',
  'Mount the one directory that is to be copied, such as /srv/shop, and nothing of the host system.':
    '只挂载要复制的那个目录，例如 /srv/shop，不挂载宿主系统的任何内容。',
  'Read-only keeps it from changing the host. What could it read, as uid 0?': '只读使它不能更改宿主机。以 uid 0，它能读取什么？',
  'Reading is enough: mount what is copied, not where it lies.': '能读取就已足够：挂载要复制的内容，而不是它所在之处。',
  'The container has no network, no capability, no new privileges. What does it still have?':
    '容器没有网络，没有 capability，没有新权限。它还有什么？',
} satisfies Texts<Message>;
