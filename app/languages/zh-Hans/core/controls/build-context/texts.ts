import type { Message } from '../../../../en/core/controls/build-context/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Build context': '构建上下文',
  'COPY . . takes .env files, keys and the whole history into the image.': 'COPY . . 会把 .env 文件、密钥和全部历史带入镜像。',
  'Comes in': '允许进入',
  'Every new source directory must be named.': '每个新的源目录都必须写明。',
  'Everything enters': '全部进入',
  'Files that nobody thought of.': '无人想到的文件。',
  'Keys, .env files and history that COPY . . would take along.': 'COPY . . 会带上的密钥、.env 文件和历史。',
  'Leave out what is named': '排除写明的内容',
  'Let in only what is named': '只允许写明的内容进入',
  'New kinds of private files must be added.': '新类型的私有文件必须加入。',
  'Stays out': '留在外面',
  'Such as src/ or package*.json.': '例如 src/ 或 package*.json。',
  'The build of {0} copies a directory, which may hold keys and history beside the sources.':
    '{0} 的构建会复制一个目录，其中除源码外可能有密钥和历史。',
  'The list does not leave out {0}.': '列表没有排除 {0}。',
  'This lets in only what it names; choose that.': '这只允许写明的内容进入；请选择那一项。',
  'What must never enter the build?': '什么绝不能进入构建？',
  'private keys': '私钥',
} satisfies Texts<Message>;
