import type { Message } from '../../../../../en/core/training/scenarios/image-of-an-api/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A file of another server goes into the certificates of the image, with no check that it is the one that was meant.':
    '另一台服务器的文件进入镜像的证书，却不检查它是否就是所要的那个。',
  'A pinned package, nothing recommended, lists gone in the same layer: as it should be.':
    '固定版本的软件包，没有推荐的附加内容，列表在同一层中删除：正该如此。',
  'EXPOSE opens nothing. It is a note; docker run -p publishes.': 'EXPOSE 不打开任何东西。它是注记；发布要靠 docker run -p。',
  'Exec form with an init: signals arrive, children are reaped.': '带 init 的 exec 形式：信号能送达，子进程会被回收。',
  'Files of root that the service may read and not change are what you want.': '服务可读而不可改的 root 文件，正是所需要的。',
  'It is the last USER of the file, so the service itself runs as root.': '它是文件的最后一个 USER，因此服务自身以 root 运行。',
  'It means another image after every release; nobody can say later what was shipped.':
    '每次发布之后它都指另一个镜像；以后无人能说清交付的是什么。',
  'Read it twice: once as somebody who has the finished image, once as somebody who owns one of the servers it downloads from.':
    '读两遍：一遍当作拥有成品镜像的人，一遍当作拥有它下载来源之一的人。',
  'The image of the booking service': '预订服务的镜像',
  'There are five: a tag, a build argument, two downloads that nobody checks, and a user.':
    '共五处：一个标签、一个构建参数、两处无人检查的下载和一个用户。',
  'What differs from build to build? What does docker history show? As whom does the last line run?':
    '每次构建有什么不同？docker history 显示什么？最后一行以谁运行？',
  'Whatever a build step sees can stay in the image: keys, tools and root.': '构建步骤看到的一切都可能留在镜像中：密钥、工具和 root。',
  'Whatever that server answers today runs as root in your build, and a broken download counts as success.':
    '那台服务器今天应答的任何内容都会以 root 在你的构建中运行，而下载中断也算成功。',
  'docker history shows the values of build arguments to whoever has the image.': 'docker history 会向拥有镜像的人显示构建参数的值。',
} satisfies Texts<Message>;
