import type { Message } from '../../../../en/core/formats/host/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Host preparation': '宿主机准备',
  'Not a value that {0} can have.': '不是 {0} 可以有的值。',
  'Podman has no daemon, so there is nothing to prepare for one.': 'Podman 没有守护进程，因此不需要为它准备。',
  'Read it first: it changes users, directories and the daemon of this host.': '请先阅读：它会更改此宿主机的用户、目录和守护进程。',
} satisfies Texts<Message>;
