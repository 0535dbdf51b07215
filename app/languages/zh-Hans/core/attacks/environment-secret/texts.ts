import type { Message } from '../../../../en/core/attacks/environment-secret/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A connection string is no password': '连接字符串不是密码',
  'Each container inherits the environment of its image, and everybody who has the image reads it without running anything.':
    '每个容器都继承镜像的环境变量，而拥有镜像的人无需运行任何东西就能读取它。',
  'It holds one, and whoever reads the variable can connect with it.': '它含有密码，读取该变量的人就能用它连接。',
  'No variable looks like a secret.': '没有看起来像机密的变量。',
  'Read a password in the environment': '读取环境变量中的密码',
  'Set in the image, the container’s settings are clean of it': '设在镜像中，容器的设置里就没有它',
  'The environment holds {0}, in sight of every process and of docker inspect.': '环境变量含有 {0}，每个进程和 docker inspect 都能看到。',
  'The environment of the first process is inherited by all others, is printed in crash reports, stands in /proc/1/environ and in docker inspect. What is told here goes by the names and values: PASSWORD, TOKEN, ACCESS_KEY and the like at the end of a name, an address with a password, a private key.':
    '首个进程的环境变量会被其他所有进程继承，出现在崩溃报告、/proc/1/environ 和 docker inspect 中。这里按名称和值判断：名称末尾的 PASSWORD、TOKEN、ACCESS_KEY 等，带密码的地址，私钥。',
  'The image holds {0}, in sight of every container and of everybody who has the image.':
    '镜像含有 {0}，每个容器以及拥有镜像的每个人都能看到。',
} satisfies Texts<Message>;
