import type { Message } from '../../../../../en/core/training/scenarios/worker-image/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A login server inside a container: docker exec does that, and asks the engine who may.':
    '容器内的登录服务器：docker exec 就能做到，并由引擎确认谁可以。',
  'A password that stands in the file and in the history of the image.': '写在文件里、也留在镜像历史中的密码。',
  'A user with fixed numbers is what you want.': '需要的正是有固定数字的用户。',
  'In the image, so everybody who can pull it reads it without running anything.': '在镜像中，因此能拉取它的人无需运行任何东西就能读到。',
  'Look at the packages, at passwords in two places, and at a port that is no port of a worker.':
    '查看软件包、两处密码，以及一个不该属于 worker 的端口。',
  'Modes, users and tools of an image decide what an intruder can do in it.': '镜像的模式、用户和工具决定入侵者在其中能做什么。',
  'No cache, and the versions stand in the file.': '没有缓存，版本写在文件中。',
  'Numeric, and the last one: the program does not start as root.': '是数字，而且是最后一个：程序不以 root 启动。',
  'The image of a worker': 'worker 的镜像',
  'The program runs as its own user. What in this image helps that user to become root?':
    '程序以自己的用户运行。此镜像中有什么能帮助该用户成为 root？',
  'There are four: sudo, chpasswd, port 22, and a variable.': '共四处：sudo、chpasswd、端口 22 和一个变量。',
} satisfies Texts<Message>;
