import type { Message } from '../../../../en/core/controls/restart-policy/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A cluster starts it again after a pause that grows to five minutes.': '集群会再次启动它，间隔逐渐增长到五分钟。',
  'A second try.': '第二次尝试。',
  'After a reboot, one that had stopped cleanly stays down.': '重启后，曾正常停止的容器保持停止。',
  'An exploit that needs many tries, and a crash loop that eats the host.': '需要多次尝试的漏洞利用，以及拖垮宿主机的崩溃循环。',
  'At least 1; 0 would mean without end.': '至少 1；0 表示没有尽头。',
  Attempts: '尝试次数',
  'Even one that was stopped by hand returns with the daemon.': '即使手动停止的容器，也会随守护进程恢复。',
  'Five attempts bring {0} back after a crash; more would hide what is wrong.': '五次尝试可使 {0} 在崩溃后恢复；更多次会掩盖问题所在。',
  'It always comes back': '总会恢复',
  'It comes back, also after a reboot, unless somebody stopped it': '会恢复，重启之后也是，除非有人停止了它',
  'It is started again after a failure, this many times': '失败后再次启动，次数如下',
  'It is started again after each failure': '每次失败后都再次启动',
  'It may crash and start again without end, which gives an exploit as many tries.':
    '它可能无休止地崩溃再启动，让漏洞利用有同样多的尝试机会。',
  'It may crash and start without end.': '它可能无休止地崩溃再启动。',
  'It stays down': '保持停止',
  'Restart policy': '重启策略',
  'Somebody must start it.': '必须有人启动它。',
  'What happens after a crash or a reboot?': '崩溃或重启之后会怎样？',
} satisfies Texts<Message>;
