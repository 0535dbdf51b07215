import type { Message } from '../../../../en/core/controls/entrypoint-form/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Absent: what the base image says, else SIGTERM.': '留空：基础镜像的设定，否则为 SIGTERM。',
  'Does the program itself get the signal to stop?': '停止信号会送达程序自身吗？',
  'Entrypoint and stop signal': '入口点和停止信号',
  'Every stop waits for the grace period and ends in SIGKILL.': '每次停止都等待宽限期并以 SIGKILL 结束。',
  'Exec form: the program is PID 1': 'exec 形式：程序是 PID 1',
  'No variables and no pipes in the line.': '这一行中没有变量和管道。',
  'PID 1 is a shell that passes no signal on: a stop takes the whole grace period.': 'PID 1 是不转发信号的 shell：停止会用完整个宽限期。',
  'Shell form: /bin/sh is PID 1': 'shell 形式：/bin/sh 是 PID 1',
  'Stop signal': '停止信号',
  'Stops that end in SIGKILL, with files half written.': '以 SIGKILL 结束、文件只写了一半的停止。',
  'The image of {0} starts it in exec form already.': '{0} 的镜像已用 exec 形式启动它。',
  'The image of {0} starts it in exec form already; {1} lets it end its work.': '{0} 的镜像已用 exec 形式启动它；{1} 让它完成工作后结束。',
  'What the base image says': '基础镜像的设定',
  '{0} needs no shell in front of it, and ends its work on {1}.': '{0} 前面不需要 shell，收到 {1} 时完成工作后结束。',
  '{0} needs no shell in front of it.': '{0} 前面不需要 shell。',
} satisfies Texts<Message>;
