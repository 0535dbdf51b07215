import type { Message } from '../../../../en/core/controls/sensitive-host-mounts/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Does the container see files that belong to the host?': '容器能看到属于宿主机的文件吗？',
  'Mounts of the host system': '宿主系统的挂载',
  No: '否',
  'Paths of the host': '宿主机的路径',
  'Reading password hashes and keys, writing cron jobs, kernel switches below /proc and /sys.':
    '读取密码哈希和密钥，写入 cron 任务，改动 /proc 和 /sys 之下的内核开关。',
  'What is writable is a way out; what is readable is known.': '可写的是出路；可读的会被得知。',
  'Yes, these': '是，这些',
  '{0} needs no file of the host.': '{0} 不需要宿主机的文件。',
  '{0} of the host is mounted and may be written.': '宿主机的 {0} 被挂载，并可写入。',
  '{0} of the host is mounted, and reading it is enough.': '宿主机的 {0} 被挂载，读取它就已足够。',
  '{0} of the host is mounted, read-only.': '宿主机的 {0} 以只读方式挂载。',
} satisfies Texts<Message>;
