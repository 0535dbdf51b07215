import type { Message } from '../../../../en/core/attacks/set-uid/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A set-uid file of the image makes its starter root.': '镜像中的 set-uid 文件使启动者成为 root。',
  'Become root through a set-uid file': '通过 set-uid 文件变成 root',
  'Dropping every capability stops set-uid files': '丢弃每个 capability 能挡住 set-uid 文件',
  'Images carry programs such as su and mount that run as root whoever starts them; one mistake in one of them, and the process is root.':
    '镜像带有 su 和 mount 之类的程序，无论谁启动都以 root 运行；其中一个出错，进程就成为 root。',
  'It is for the files of the image; what a volume or another mount brings keeps its bits.':
    '它只针对镜像的文件；卷或其他挂载带来的文件保留其位。',
  'No new privileges: the kernel ignores set-uid bits.': 'no-new-privileges：内核忽略 set-uid 位。',
  'Removing the set-uid bits from the image is enough': '从镜像中去掉 set-uid 位就够了',
  'The image has no set-uid file left.': '镜像中已没有 set-uid 文件。',
  'The process is root already.': '进程已经是 root。',
  'The uid still changes to 0: without any capability, root owns most files of the image.':
    'uid 仍会变为 0：即使没有任何 capability，root 也拥有镜像的大部分文件。',
} satisfies Texts<Message>;
