import type { Message } from '../../../../../en/core/training/scenarios/the-program-is-gone/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A tmpfs hides what the image has at its path: mount it on what is written, not on what is run.':
    'tmpfs 会遮住镜像在其路径上的内容：把它挂载在写入的地方，而不是运行的地方。',
  'A tmpfs is empty. On /app it hides everything that the image has there.': 'tmpfs 是空的。挂在 /app 上，它会遮住镜像在那里的一切。',
  'Mount it on /tmp instead, where the uploads are written, and leave /app as the image made it.':
    '改为挂载在写入上传内容的 /tmp 上，让 /app 保持镜像的原样。',
  'The file was in the image yesterday. What stands in front of it today?': '昨天文件还在镜像中。今天是什么挡在它前面？',
  'The program is gone': '程序不见了',
} satisfies Texts<Message>;
