import type { Message } from '../../../../en/core/controls/apparmor/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'AppArmor does not confine the container.': 'AppArmor 不约束此容器。',
  'AppArmor profile': 'AppArmor 配置文件',
  'It must be loaded on every host first, and again whenever the plan changes.': '必须先在每台宿主机上加载，方案每次更改后再次加载。',
  'It must be loaded on every host first.': '必须先在每台宿主机上加载。',
  'Mounts and writes below /proc and /sys, once more.': '再一次：对 /proc 和 /sys 之下的挂载和写入。',
  None: '无',
  'One that is made from this plan': '由此方案生成的配置文件',
  'One wall less.': '少一道墙。',
  Profile: '配置文件',
  'What your profile denies, file by file.': '你的配置文件逐个文件禁止的内容。',
  'Which AppArmor profile confines the process?': '由哪个 AppArmor 配置文件约束进程？',
  'Writes outside of the mounts of this plan, mounts, raw sockets, debuggers and the rest of /proc and /sys, whatever uid the process has.':
    '此方案挂载之外的写入、挂载、原始套接字、调试器以及 /proc 和 /sys 的其余部分，无论进程的 uid 是什么。',
  'Your own': '你自己的',
  'docker-default, where the host has AppArmor': 'docker-default（若宿主机有 AppArmor）',
  '{0} works within docker-default, and hosts without AppArmor ignore it.':
    '{0} 在 docker-default 之内正常工作，没有 AppArmor 的宿主机会忽略它。',
} satisfies Texts<Message>;
