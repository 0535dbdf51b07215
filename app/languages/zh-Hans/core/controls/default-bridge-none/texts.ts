import type { Message } from '../../../../en/core/controls/default-bridge-none/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Containers that meet only because nobody chose a network for them.': '只因没有人为它们选择网络而碰到一起的容器。',
  'Containers without a network of their own meet on docker0.': '没有自己网络的容器在 docker0 上碰到一起。',
  'No, remove it': '否，移除它',
  'Should the engine have docker0 at all?': '引擎究竟是否应有 docker0？',
  'The default bridge': '默认网桥',
  'Without a network a container has none, and RUN steps of docker build neither.':
    '没有网络时容器就什么网络也没有，docker build 的 RUN 步骤也是如此。',
  Yes: '是',
  'docker build reaches package mirrors through it; without traffic between its members it does little harm.':
    'docker build 通过它到达软件包镜像站；成员之间没有流量时，它危害很小。',
} satisfies Texts<Message>;
