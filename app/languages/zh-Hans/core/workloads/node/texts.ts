import type { Message } from '../../../../en/core/workloads/node/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A server with packages from npm.': '使用 npm 软件包的服务器。',
  'As PID 1, node has no handler for SIGTERM: a stop waits ten seconds and kills it, unless an init runs in front of it.':
    '作为 PID 1，node 没有 SIGTERM 的处理函数：停止会等待十秒再强制结束，除非前面有一个 init。',
  'Node has seven threads at rest; each worker thread adds one.': 'Node 空闲时有七个线程；每个工作线程再加一个。',
  'Node.js service': 'Node.js 服务',
  'The server needs no writable path; /tmp is for packages that use os.tmpdir().':
    '服务器不需要可写路径；/tmp 供使用 os.tmpdir() 的软件包使用。',
  'what packages put into os.tmpdir(), such as uploads': '软件包放入 os.tmpdir() 的内容，例如上传',
} satisfies Texts<Message>;
