import type { Message } from '../../../../en/core/controls/cpu/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  '1024 is the usual one': '通常为 1024',
  'A share when CPUs are short': 'CPU 紧张时的份额',
  'An idle host gives it every CPU.': '空闲的宿主机会给它全部 CPU。',
  'At least 0.01 CPU.': '至少 0.01 个 CPU。',
  'At least 2: the kernel accepts no less.': '至少 2：内核不接受更小的值。',
  'At most this many CPUs': '最多这么多 CPU',
  'At the limit it is slowed down, not stopped.': '达到上限时它会变慢，而不会停止。',
  'CPU numbers': 'CPU 编号',
  'CPU numbers, such as 0-1.': 'CPU 编号，例如 0-1。',
  'CPU time': 'CPU 时间',
  'Every host has one CPU; how many more {0} needs is a matter of its load.': '每台宿主机都有一个 CPU；{0} 还需要多少取决于它的负载。',
  'How much CPU time may it use?': '可以使用多少 CPU 时间？',
  'It can take every CPU of the host.': '它可以占用宿主机的每个 CPU。',
  'It can take the CPUs whole while nobody else asks for them.': '无人需要时，它可以占满 CPU。',
  'No limit': '没有上限',
  'Numbers of CPUs belong to one machine.': 'CPU 编号只属于一台机器。',
  'One container starving the others and the host.': '一个容器挤占其他容器和宿主机。',
  'Only these CPUs, whole': '只用这些 CPU，独占',
  Weight: '权重',
  'such as 0.5; more than the host has is refused': '例如 0.5；超过宿主机拥有的数量会被拒绝',
} satisfies Texts<Message>;
