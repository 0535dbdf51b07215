import type { Message } from '../../../../en/core/attacks/cpu-hog/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A busy loop, such as a miner’s, takes whole cores from its neighbours.': '繁忙的循环，例如挖矿程序，会从邻居那里夺走整个核心。',
  'A container that is pinned to a processor is limited': '绑定到一个处理器的容器就受到限制',
  'CPU shares limit a container': 'CPU 份额能限制容器',
  'It takes the processors {0} whole.': '它占满处理器 {0}。',
  'Nothing limits the time on the processors.': '没有什么限制处理器时间。',
  'Take the processors of the host': '占用宿主机的处理器',
  'The kernel throttles it at {0} processors.': '内核把它限制在 {0} 个处理器。',
  'They are a weight between containers that all want the processor; an idle host is taken whole.':
    '它们只是都想要处理器的容器之间的权重；空闲的宿主机会被整个占用。',
  'To that processor, which it takes whole.': '只限于那个处理器，而它会被整个占用。',
} satisfies Texts<Message>;
