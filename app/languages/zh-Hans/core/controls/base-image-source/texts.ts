import type { Message } from '../../../../en/core/controls/base-image-source/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A mirror or registry of your own': '自己的镜像站或镜像仓库',
  'Building on images that your registry did not let in.': '基于你的镜像仓库没有收录的镜像进行构建。',
  'Copies by others that stand between the publisher and you.': '处在发布者和你之间的、他人的副本。',
  'Nothing is known here of who publishes {0}; look at its source and at how often it is rebuilt.':
    '这里不知道 {0} 由谁发布；请查看它的来源以及多久重建一次。',
  Registry: '镜像仓库',
  'Somebody runs it, and it must fetch fixes in time.': '有人运行它，它必须及时获取修复。',
  'Source of the base image': '基础镜像的来源',
  'Such as registry.example.com/hub.': '例如 registry.example.com/hub。',
  'The publisher of the base of {0} is known; a mirror adds control, if you run one.':
    '{0} 的基础的发布者是已知的；若你运行镜像站，它会增加控制。',
  "The publisher's registry": '发布者的镜像仓库',
  'Where does the base image come from?': '基础镜像来自哪里？',
  'You run a registry, so what enters can be decided there.': '你运行镜像仓库，因此可以在那里决定什么能进入。',
} satisfies Texts<Message>;
