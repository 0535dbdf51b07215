import type { Message } from '../../../../en/core/controls/engine-audit/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A change of the engine’s files that nobody can name afterwards.': '对引擎文件的、事后无人能说清的更改。',
  'A record for every write below the data directory; give the log a file system of its own.':
    '数据目录下的每次写入都有记录；请给日志自己的文件系统。',
  'As the host’s own rules have it': '按宿主机自己的规则',
  'Audit of the engine': '对引擎的审计',
  'Does the kernel record who changes the engine’s programs and files?': '内核记录谁更改了引擎的程序和文件吗？',
  'Often there are none.': '往往没有。',
  'The audit belongs to the whole host, its log needs room of its own, and other rules may be in force already.':
    '审计属于整台宿主机，其日志需要自己的空间，而且可能已有其他规则生效。',
  'Unless the host has rules of its own, nothing records who changes the engine’s files.':
    '除非宿主机有自己的规则，否则没有什么记录谁更改了引擎的文件。',
  'Yes, every write to them': '是，对它们的每次写入',
} satisfies Texts<Message>;
