import type { Message } from '../../../../../en/core/training/scenarios/programs-from-tmp/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A program that was not in the image': '不在镜像中的程序',
  'A read-only root is worth what its writable places do not run.': '只读根的价值取决于可写之处不能运行什么。',
  'One attack writes a program and starts it; the other only prints. Where does the first one write?':
    '一项攻击写入程序并启动它；另一项只是打印。前者写到哪里？',
  'Take exec away from the tmpfs, and set max-size and max-file for the log.': '从 tmpfs 去掉 exec，并为日志设置 max-size 和 max-file。',
  'The root is read-only, so it is the tmpfs. Which word of its line lets programs run? And what bounds the log?':
    '根是只读的，因此是 tmpfs。它那一行中的哪个词允许运行程序？日志又由什么限制？',
} satisfies Texts<Message>;
