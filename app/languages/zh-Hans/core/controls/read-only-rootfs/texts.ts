import type { Message } from '../../../../en/core/controls/read-only-rootfs/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'An intruder can rewrite the program and leave tools in the container.': '入侵者可以改写程序，并把工具留在容器中。',
  'Can the root filesystem be read-only?': '根文件系统可以是只读的吗？',
  'Dropping tools, rewriting code or configuration, and staying until the container is replaced.':
    '放置工具、改写代码或配置，并一直停留到容器被替换。',
  'Every path that the program writes to must be declared.': '程序写入的每个路径都必须声明。',
  'Read-only root filesystem': '只读根文件系统',
  'Read-only, with declared writable paths': '只读，并声明可写路径',
  'What an intruder writes stays until the container is replaced.': '入侵者写入的内容会保留到容器被替换。',
  Writable: '可写',
  '{0} writes only to # directory.|{1} writes only to # directories.': '{0} 只写入 # 个目录。',
  '{0} writes to no file of its image.': '{0} 不写入其镜像的任何文件。',
} satisfies Texts<Message>;
