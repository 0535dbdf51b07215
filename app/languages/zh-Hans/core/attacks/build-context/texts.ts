import type { Message } from '../../../../en/core/attacks/build-context/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A build in stages leaves them behind': '多阶段构建会把它们留在后面',
  'A line .env keeps every .env out': '一行 .env 就能排除所有 .env',
  'A pattern starts at the root of the context: .env leaves config/.env in. **/.env means every directory.':
    '模式从上下文的根开始：.env 会让 config/.env 进入。**/.env 才表示每个目录。',
  'Find keys that were copied along': '找到被一并复制的密钥',
  'No image is built here.': '这里不构建镜像。',
  'Only what the final stage does not copy. Recipes that copy the whole directory from the build stage take them along.':
    '只限于最终阶段没有复制的内容。从构建阶段复制整个目录的配方会把它们带上。',
  'The file .dockerignore keeps .env files, keys and history out of the build.':
    '文件 .dockerignore 把 .env 文件、密钥和历史挡在构建之外。',
  'The image takes single files of the context and no directory.': '镜像只取用上下文中的单个文件，而不取目录。',
  'The image would hold {0}.': '镜像会含有 {0}。',
  'The intruder reads the application’s directory in the image. COPY . . takes .env files, keys and .git along, with the passwords in remote addresses.':
    '入侵者读取镜像中应用程序的目录。COPY . . 会带上 .env 文件、密钥和 .git，以及远程地址中的密码。',
} satisfies Texts<Message>;
