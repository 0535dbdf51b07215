import type { Message } from '../../../../en/core/controls/engine-version/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A major version, such as 28.': '主版本号，例如 28。',
  'An update restarts the daemon.': '更新会重启守护进程。',
  'Major version': '主版本',
  'Some answers work only from a certain version on.': '有些回答从某个版本起才有效。',
  'The current one': '当前版本',
  'This major version': '这个主版本',
  'Version of the engine': '引擎的版本',
  'Ways out of the container that are known.': '已知的逃出容器的途径。',
  'Which Docker Engine runs this?': '由哪个 Docker Engine 运行？',
  'With Engine {0}, a port on 127.0.0.1 can be reached from the same network segment.':
    '使用 Engine {0} 时，同一网段可以访问 127.0.0.1 上的端口。',
  'docker version prints it: 28 of 28.5.1.': 'docker version 会打印它：28.5.1 中的 28。',
  '{0} shares the kernel and the runtime with the host; their fixes come with the engine and the system.':
    '{0} 与宿主机共用内核和运行时；它们的修复随引擎和系统而来。',
} satisfies Texts<Message>;
