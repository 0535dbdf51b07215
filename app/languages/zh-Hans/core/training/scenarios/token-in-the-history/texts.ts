import type { Message } from '../../../../../en/core/training/scenarios/token-in-the-history/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'The token in the history': '历史中的令牌',
  'The value of an ARG stands in the history of the image. A line .env in .dockerignore means the top directory only.':
    'ARG 的值留在镜像的历史中。.dockerignore 中的一行 .env 只指顶层目录。',
  'Two ways lead out of this build: what it is told, and what it copies.': '此构建有两条外泄的路：告诉它的，以及它复制的。',
  'Use RUN --mount=type=secret,id=npm_token,env=npm_token instead of ARG, and write `**/.env*` and the names of key files into .dockerignore.':
    '用 RUN --mount=type=secret,id=npm_token,env=npm_token 代替 ARG，并把 `**/.env*` 和密钥文件的名称写入 .dockerignore。',
  'What a build is given, an image can keep: a secret goes in by a mount, a file stays out by a pattern.':
    '给构建的东西，镜像可能留下：机密用挂载带入，文件用模式挡在外面。',
} satisfies Texts<Message>;
