import type { Message } from '../../../../en/core/controls/daemon-init/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'An init for all containers': '为所有容器提供 init',
  'Dead children and slow stops in containers that forgot about PID 1.': '忘记处理 PID 1 的容器中的僵尸子进程和缓慢停止。',
  'Does every container get a small init as PID 1?': '是否每个容器都用一个小型 init 作为 PID 1？',
  'Each service of the plan says for itself whether it needs one.': '方案中的每个服务自己写明是否需要。',
  'No, each service says so': '否，由每个服务自己写明',
  'One more process in each container.': '每个容器多一个进程。',
  Yes: '是',
} satisfies Texts<Message>;
