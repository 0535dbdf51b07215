import type { Message } from '../../../../en/core/controls/docker-root-partition/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A file system for the engine': '供引擎使用的文件系统',
  'A full container layer, log or volume that stops the whole host.': '写满的容器层、日志或卷使整台宿主机停摆。',
  'An absolute path is needed.': '需要绝对路径。',
  Directory: '目录',
  'Do images, containers and volumes stand on a file system of their own?': '镜像、容器和卷是否位于自己的文件系统？',
  'Existing images, containers and volumes must be moved; until then they seem gone.':
    '现有的镜像、容器和卷必须迁移；在此之前它们看似消失了。',
  'In this directory, on a file system of its own': '在此目录，位于自己的文件系统',
  'It is often on the same disk as the system.': '它往往与系统在同一磁盘。',
  'Moving the directory hides what the engine already holds, so it is a step for the person who knows the disks.':
    '移动目录会使引擎已有的内容不可见，因此应由了解磁盘的人来做。',
  'Unless /var/lib/docker is a mount of its own, containers can fill the disk that the system stands on.':
    '除非 /var/lib/docker 是单独的挂载，否则容器可以填满系统所在的磁盘。',
  'such as /srv/docker': '例如 /srv/docker',
} satisfies Texts<Message>;
