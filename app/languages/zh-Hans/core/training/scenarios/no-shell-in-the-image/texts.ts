import type { Message } from '../../../../../en/core/training/scenarios/no-shell-in-the-image/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A line without brackets is handed to /bin/sh -c. The base image holds a program and its certificates, and no shell.':
    '没有方括号的一行会交给 /bin/sh -c。基础镜像里有程序及其证书，没有 shell。',
  'The shell form of ENTRYPOINT needs a shell, and the best images have none.': 'ENTRYPOINT 的 shell 形式需要 shell，而最好的镜像中没有。',
  'There is no shell in here': '这里面没有 shell',
  'Which program could not be started? It is not yours.': '哪个程序无法启动？它不是你的程序。',
  'Write the exec form: ENTRYPOINT ["/app/app"].': '写 exec 形式：ENTRYPOINT ["/app/app"]。',
} satisfies Texts<Message>;
