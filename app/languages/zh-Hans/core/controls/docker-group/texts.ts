import type { Message } from '../../../../en/core/controls/docker-group/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A stolen account of a developer being root of the host at once.': '开发者被盗的账户立刻成为宿主机的 root。',
  'Each of them is root without a password and without a trace.': '他们每个人都是没有密码、不留痕迹的 root。',
  'Every call asks sudo, or each person runs an engine of their own.': '每次调用都要 sudo，或者每个人运行自己的引擎。',
  'Every member of the group docker can start a container that mounts / of the host.':
    'docker 组的每个成员都可以启动一个挂载宿主机 / 的容器。',
  'Group docker on the host': '宿主机上的 docker 组',
  'Members of the group docker': 'docker 组的成员',
  'Nobody: sudo docker, or a rootless engine': '没有人：sudo docker，或无 root 权限的引擎',
  'Running {0} needs no person at the engine.': '运行 {0} 不需要有人操作引擎。',
  'Who may talk to the engine without a password?': '谁可以不用密码与引擎对话？',
} satisfies Texts<Message>;
