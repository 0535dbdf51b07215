import type { Message } from '../../../../en/core/controls/supplementary-groups/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A number works without an entry in the image.': '数字无需在镜像中有条目即可使用。',
  'Does the program need files of another group?': '程序需要另一个组的文件吗？',
  'Everything that these groups may open is open to the program.': '这些组可以打开的一切都对程序开放。',
  'Files of group root are open to the program.': 'root 组的文件对程序开放。',
  Groups: '组',
  'Members of the group docker drive the engine, which is root of the host.': 'docker 组的成员操纵引擎，而引擎就是宿主机的 root。',
  No: '否',
  'Reading and writing what belongs to other groups.': '读写属于其他组的内容。',
  'Supplementary groups': '附加组',
  "With an engine's socket in the container its group is the key to it, and so to the host.":
    '容器中有引擎的套接字时，套接字所属的组就是打开它、进而打开宿主机的钥匙。',
  Yes: '是',
  '{0} opens no files of other groups.': '{0} 不打开其他组的文件。',
} satisfies Texts<Message>;
