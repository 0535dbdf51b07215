import type { Message } from '../../../../en/core/workloads/java/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A process limit that is too low looks like a hang: the JVM logs pthread_create failed (EAGAIN) and stops answering.':
    '过低的进程上限看起来像卡死：JVM 记录 pthread_create failed (EAGAIN) 并停止应答。',
  'Java service': 'Java 服务',
  'Libraries that unpack native code into /tmp fail there, because it is mounted noexec; point java.io.tmpdir elsewhere or allow exec.':
    '把本地代码解包到 /tmp 的库会在那里失败，因为它以 noexec 挂载；请把 java.io.tmpdir 指向别处，或允许 exec。',
  'One runnable JAR on the JVM.': 'JVM 上的一个可运行 JAR。',
  'There is no health check: starting a second JVM every half minute costs more than it tells. Let the orchestrator ask over HTTP.':
    '没有健康检查：每半分钟启动第二个 JVM 的代价大于所得。由编排器通过 HTTP 询问。',
  'java.io.tmpdir and the JVM’s performance data': 'java.io.tmpdir 和 JVM 的性能数据',
} satisfies Texts<Message>;
