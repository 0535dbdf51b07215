import type { Message } from '../../../../en/core/controls/pids-limit/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A fork bomb fills the process table of the host.': 'fork 炸弹会填满宿主机的进程表。',
  'A fork bomb in it fills the process table of the host.': '其中的 fork 炸弹会填满宿主机的进程表。',
  'At least 1; 0 would mean no limit.': '至少 1；0 表示没有上限。',
  'At most this many': '最多这么多',
  'Fork bombs, for this container alone.': 'fork 炸弹，只针对此容器。',
  'How many processes and threads may it have?': '可以有多少进程和线程？',
  'No limit': '没有上限',
  'Processes and threads': '进程和线程',
  'Threads count as well; a pool that grows meets the limit.': '线程也计算在内；不断增长的池会碰到上限。',
  '{0} needs at least {1}; {2} leaves room for more clients.': '{0} 至少需要 {1}；{2} 为更多客户端留有余地。',
  '{0} processes are more than a host bears well.': '{0} 个进程超出宿主机所能良好承受的数量。',
} satisfies Texts<Message>;
