import type { Message } from '../../../../en/core/controls/multi-stage/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Build in one stage, run in another': '在一个阶段构建，在另一个阶段运行',
  'Compilers and development packages stay in the image that runs.': '编译器和开发包留在运行的镜像中。',
  'Compilers, development packages and history in production.': '生产环境中的编译器、开发包和历史。',
  'Every file that the program needs must be copied on purpose.': '程序需要的每个文件都必须特意复制。',
  'Is the program built in one image and run in another?': '程序是否在一个镜像中构建，在另一个镜像中运行？',
  'Multi-stage build': '多阶段构建',
  'One stage for both': '两者共用一个阶段',
  'Whoever gets in finds the tools to build more.': '入侵者会找到构建更多工具的工具。',
  '{0} needs its build tools only while it is built.': '{0} 只在构建时需要其构建工具。',
} satisfies Texts<Message>;
