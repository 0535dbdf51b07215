import type { Message } from '../../../../en/core/workloads/rabbitmq/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A message broker.': '消息代理。',
  'Erlang starts threads for each CPU, so a large machine needs a larger process limit.':
    'Erlang 按 CPU 启动线程，因此大型机器需要更大的进程上限。',
  'The Alpine image is left out: its user has other numbers (100 and 101).': '未提供 Alpine 镜像：其用户的编号不同（100 和 101）。',
  'The health check opens a connection and no more. rabbitmq-diagnostics asks more, but starts a second Erlang machine each time: on a busy machine that took more than 20 s.':
    '健康检查只打开一个连接。rabbitmq-diagnostics 查得更多，但每次都会启动第二个 Erlang 虚拟机：在繁忙的机器上这花了超过 20 s。',
  'The node is called rabbit@localhost, so its data is found again whatever the container’s host name is; a cluster needs other names.':
    '节点名为 rabbit@localhost，因此无论容器的主机名是什么都能再次找到它的数据；集群需要其他名称。',
  'The user and the password are made at the first start only; later ones keep what the data holds.':
    '用户和密码只在首次启动时建立；之后的启动沿用数据中保存的内容。',
  'log files, besides the log on the console': '日志文件，在控制台日志之外',
  'rabbitmqctl starts a second Erlang machine as well; the process limit has room for it.':
    'rabbitmqctl 也会启动第二个 Erlang 虚拟机；进程上限为它留有余地。',
  'temporary files of the command line tools': '命令行工具的临时文件',
} satisfies Texts<Message>;
