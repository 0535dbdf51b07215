import type { Message } from '../../../../en/core/controls/image-volumes/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'An anonymous volume that stays writable under a read-only root.': '在只读根之下仍可写的匿名卷。',
  Directories: '目录',
  None: '无',
  'One that was overlooked stays writable and leaves volumes behind.': '被忽略的那一个仍然可写，并留下卷。',
  'The image of {0} declares no VOLUME.': '{0} 的镜像没有声明 VOLUME。',
  'The image of {0} declares {1}.': '{0} 的镜像声明了 {1}。',
  'These, each with a mount of yours': '这些，每个都由你挂载',
  'VOLUMEs of the image': '镜像的 VOLUME',
  'Which directories does the image declare as VOLUME?': '镜像把哪些目录声明为 VOLUME？',
  "docker image inspect --format '{{.Config.Volumes}}' lists them": "docker image inspect --format '{{.Config.Volumes}}' 会列出它们",
  '{0} becomes an anonymous volume, writable whatever the root filesystem is.': '{0} 会变成匿名卷，无论根文件系统如何都可写。',
} satisfies Texts<Message>;
