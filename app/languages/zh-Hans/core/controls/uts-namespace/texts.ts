import type { Message } from '../../../../en/core/controls/uts-namespace/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  "Changing the host's name from inside.": '从容器内更改宿主机的名称。',
  'Does the container have a host name of its own?': '容器有自己的主机名吗？',
  'Empty: the container id.': '留空：容器 id。',
  'Host name': '主机名',
  'Its own': '自己的',
  "The container shares the host's name and, with SYS_ADMIN, may change it.": '容器与宿主机共用名称，并可借助 SYS_ADMIN 更改它。',
  "The host's": '宿主机的',
  'UTS namespace': 'UTS 命名空间',
  'With SYS_ADMIN the container renames the host.': '借助 SYS_ADMIN，容器可以更改宿主机的名称。',
  "{0} does not ask for the host's name.": '{0} 不询问宿主机的名称。',
} satisfies Texts<Message>;
