import type { Message } from '../../../../en/core/workloads/other/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Any other program or image.': '任何其他程序或镜像。',
  'It is started as /app/start, a file of your project; an init stands in front of it, because it may not handle signals.':
    '它以 /app/start 启动，这是项目中的一个文件；前面放有 init，因为它可能不处理信号。',
  'Nothing is known about your program, so every answer starts at the strictest value; loosen what its own message names.':
    '对你的程序一无所知，因此每个回答都从最严格的值开始；按它自己的消息所指放宽。',
  'Your program': '你的程序',
  'temporary files of most programs': '大多数程序的临时文件',
} satisfies Texts<Message>;
