import type { Message } from '../../../../en/core/attacks/deleted-file/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A build in stages leaves deleted files behind': '多阶段构建会留下已删除的文件',
  'A token file such as {0}{1} would be copied into a layer, and deleting it later leaves it there.':
    '像 {0}{1} 这样的令牌文件会被复制到一层中，之后删除它也仍留在那里。',
  'It does: the final image copies what the build stage holds at its end, and none of the layers before.':
    '确实如此：最终镜像复制的是构建阶段结束时的内容，而不是之前的层。',
  'No image is built here.': '这里不构建镜像。',
  'The file .dockerignore keeps files such as {0}{1} out of every layer; a token that the build needs is mounted.':
    '文件 .dockerignore 使 {0}{1} 之类的文件不进入任何层；构建需要的令牌以挂载提供。',
  'The image holds no layer of the stage that works with such files.': '镜像中没有处理此类文件的阶段的任何层。',
  'The image takes single files of the context and no directory.': '镜像只取用上下文中的单个文件，而不取目录。',
  'The intruder has nothing but the image, and unpacks its layers one by one. A token file that one step copies and a later RUN rm removes is hidden, not gone: the lower layer is part of the image.':
    '入侵者只有镜像，逐层解包。一个步骤复制、之后的 RUN rm 删除的令牌文件只是被遮住，而没有消失：下面的层仍是镜像的一部分。',
  'Unpack a file that a later step deleted': '解包后面的步骤所删除的文件',
} satisfies Texts<Message>;
