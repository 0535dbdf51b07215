import type { Message } from '../../../../en/core/controls/ulimit-core/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A crash leaves nothing to debug.': '崩溃后没有可供调试的内容。',
  'A crash may write passwords and keys from memory to disk.': '崩溃可能把内存中的密码和密钥写到磁盘。',
  'Core dumps': '核心转储',
  'For none, choose "No".': '若不需要，请选择“否”。',
  'It is often unlimited.': '往往没有上限。',
  'May a crash write the memory of the program to disk?': '崩溃可以把程序的内存写到磁盘吗？',
  No: '否',
  'Passwords and keys from memory in files on disk.': '内存中的密码和密钥写入磁盘上的文件。',
  "The engine's default": '引擎的默认值',
  'Up to this size': '不超过这个大小',
  '{0} does not need core dumps to run.': '{0} 运行不需要核心转储。',
} satisfies Texts<Message>;
