import type { Message } from '../../../../en/core/controls/memory/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A reservation only': '只设预留',
  'At least 6m: the engine accepts no less.': '至少 6m：引擎不接受更小的值。',
  'At most the memory limit.': '不得超过内存上限。',
  'At the limit the kernel kills a process of the container, exit 137.': '达到上限时，内核会强制结束容器中的一个进程，退出码 137。',
  'Beyond its memory it goes on in the swap of the host.': '超出内存后，它继续使用宿主机的交换空间。',
  'How much memory may it use, and how much swap?': '可以使用多少内存和交换空间？',
  'It can fill the swap of the host.': '它可以填满宿主机的交换空间。',
  'It can take all the memory of the host.': '它可以占用宿主机的全部内存。',
  'It is kept only when the host is short of memory.': '只在宿主机内存不足时才保证。',
  'Kept when the host is short of memory': '在宿主机内存不足时保证',
  Memory: '内存',
  'Memory and swap together': '内存和交换空间合计',
  'Memory and swap together: more than the memory. For no swap, choose the first option.':
    '内存和交换空间合计：须大于内存。若不要交换空间，请选择第一个选项。',
  'No limit': '没有上限',
  'One container taking the memory of the host, or pushing it into swap.': '一个容器占用宿主机的内存，或把它挤入交换空间。',
  Reservation: '预留',
  'Swap slows every program of the host.': '交换空间会拖慢宿主机的每个程序。',
  'The container can fill the swap of the host.': '容器可以填满宿主机的交换空间。',
  'The container uses twice what the limit says.': '容器使用的是上限所写的两倍。',
  'The kernel may kill programs of the host instead.': '内核可能转而强制结束宿主机的程序。',
  'This much, and any amount of swap': '这么多，交换空间不限',
  'This much, and as much again in swap': '这么多，再加同样多的交换空间',
  'This much, and no swap': '这么多，不使用交换空间',
  'This much, and some swap': '这么多，加一些交换空间',
  '{0} needs at least {1}; {2} leaves it room.': '{0} 至少需要 {1}；{2} 给它留有余地。',
} satisfies Texts<Message>;
