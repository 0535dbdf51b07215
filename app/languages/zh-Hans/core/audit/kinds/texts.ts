import type { Message } from '../../../../en/core/audit/kinds/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Compose file': 'Compose 文件',
  'Kubernetes manifest': 'Kubernetes 清单',
  'Stack file': 'stack 文件',
  'This only shows a container. Change what it was started with, and start it again.':
    '这里只显示一个容器。请更改启动它的内容，然后重新启动它。',
  'This only shows a container. Change what it was started with, and start it again; what decides it there: {0}.':
    '这里只显示一个容器。请更改启动它的内容，然后重新启动它；在那里由以下内容决定：{0}。',
} satisfies Texts<Message>;
