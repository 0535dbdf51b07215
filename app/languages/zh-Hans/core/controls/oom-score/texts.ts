import type { Message } from '../../../../en/core/controls/oom-score/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  '1 to 1000, such as 500': '到 1000，例如 500',
  'As the kernel sees fit': '由内核决定',
  'At its memory limit it hangs instead of being killed.': '达到内存上限时它会卡死，而不是被强制结束。',
  'From 1 to 1000.': '从 1 到 1000。',
  'It can take the memory of the host and is never killed for it.': '它可以占用宿主机的内存，且从不因此被强制结束。',
  Later: '以后再说',
  'More important programs being killed instead.': '更重要的程序代它被强制结束。',
  Never: '从不',
  'Points down': '降低的分数',
  'Points up': '提高的分数',
  'Programs of the host are killed before it.': '宿主机的程序会先于它被强制结束。',
  'Programs of the host are killed in its place; it needs CAP_SYS_RESOURCE.': '宿主机的程序会代它被强制结束；它需要 CAP_SYS_RESOURCE。',
  'Sooner, it is expendable': '更早，它可以牺牲',
  'When the host runs out of memory, is this service killed first or last?': '宿主机内存耗尽时，此服务最先还是最后被强制结束？',
  'Who is killed first': '谁先被强制结束',
  'Without a memory limit the host can come to a stop.': '没有内存上限，宿主机可能停摆。',
  '{0} has a memory limit of its own, so the host rarely has to choose.': '{0} 有自己的内存上限，因此宿主机很少需要做选择。',
} satisfies Texts<Message>;
