import type { Message } from '../../../../en/core/controls/live-restore/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A daemon with it does not join a Swarm; other nodes take the tasks over while one is updated.':
    '启用它的守护进程不能加入 Swarm；更新一个节点时由其他节点接管任务。',
  'Containers outlive the daemon': '容器不随守护进程停止',
  'Do containers go on while the daemon is restarted?': '守护进程重启时容器是否继续运行？',
  'Every container stops when the daemon does, so updates wait.': '守护进程停止时每个容器都会停止，于是更新被拖延。',
  'Every service going down with a crash or an update of the daemon.': '守护进程崩溃或更新时所有服务一同停止。',
  'It does not go together with Swarm.': '它不能与 Swarm 同用。',
  No: '否',
  'Security updates of the engine then do not stop the services of the plan.': '这样引擎的安全更新不会停止方案的服务。',
  Yes: '是',
} satisfies Texts<Message>;
