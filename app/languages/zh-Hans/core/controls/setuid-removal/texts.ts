import type { Message } from '../../../../en/core/controls/setuid-removal/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Keep them as the image has them': '按镜像原样保留',
  'May programs in the image run as their owner instead of their caller?': '镜像中的程序可以以其属主而不是调用者的身份运行吗？',
  'Setuid and setgid files': 'set-uid 和 set-gid 文件',
  'Setuid files stay, and a flaw in one of them gives uid 0 in the container.': 'set-uid 文件保留，其中一个的漏洞就会给出容器中的 uid 0。',
  'Setuid files stay; only no-new-privileges keeps them from giving uid 0.':
    'set-uid 文件保留；只有 no-new-privileges 阻止它们给出 uid 0。',
  'Take the bits away': '去掉这些位',
  'The way back to uid 0 through su, mount, passwd and their like.': '通过 su、mount、passwd 等回到 uid 0 的路。',
  'Those programs stop working for other users than root.': '这些程序对 root 之外的用户不再有效。',
  'the base': '该基础镜像',
  '{0} needs none of the setuid programs that {1} brings.': '{0} 不需要{1}带来的任何 set-uid 程序。',
} satisfies Texts<Message>;
