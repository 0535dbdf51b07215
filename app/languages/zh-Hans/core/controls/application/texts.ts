import type { Message } from '../../../../en/core/controls/application/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A line for a shell': '交给 shell 的一行',
  'A program with arguments': '带参数的程序',
  'A shell starts the program and does not pass SIGTERM on.': '程序由 shell 启动，而 shell 不转发 SIGTERM。',
  Application: '应用程序',
  'Environment at run time': '运行时的环境变量',
  'Environment in the image': '镜像中的环境变量',
  'How the application gets in': '应用程序如何进入镜像',
  'Image name': '镜像名称',
  Name: '名称',
  'Needs /bin/sh, and the shell keeps SIGTERM from the program.': '需要 /bin/sh，而 shell 不让 SIGTERM 到达程序。',
  'No secrets: docker inspect shows every value.': '没有机密：docker inspect 会显示每个值。',
  'No shell stands between the engine and the program.': '引擎和程序之间没有 shell。',
  'Such as shop/web:1.0.0.': '例如 shop/web:1.0.0。',
  "The base image's own command": '基础镜像自己的命令',
  Value: '值',
  'What is the image called, and how does the program start?': '镜像叫什么，程序如何启动？',
  'What you said, with the command and the variables that {0} needs; secrets stay in files.':
    '你所写的，加上 {0} 需要的命令和变量；机密留在文件中。',
  '{0} is set twice.': '{0} 设置了两次。',
  '{0} looks like a secret, and docker inspect shows its value; hand it over as a file.':
    '{0} 看起来像机密，而 docker inspect 会显示其值；请以文件形式交给它。',
  '{0} names no version, so every pull may bring another program.': '{0} 没有写明版本，因此每次拉取都可能带来另一个程序。',
} satisfies Texts<Message>;
