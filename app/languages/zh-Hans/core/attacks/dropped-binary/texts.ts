import type { Message } from '../../../../en/core/attacks/dropped-binary/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A read-only root filesystem and a noexec tmpfs leave nothing to run from': '只读根文件系统和 noexec 的 tmpfs 使程序无处可运行',
  'A read-only root filesystem keeps foreign programs from running': '只读根文件系统能阻止外来程序运行',
  'A tmpfs of the plan lets programs run.': '方案中的一个 tmpfs 允许程序运行。',
  'A tmpfs on /tmp is noexec, so nothing dropped can run': '/tmp 上的 tmpfs 是 noexec，因此放入的程序都不能运行',
  'Every directory that it may write to is noexec. Scripts of an interpreter in the image still run.':
    '它可写的每个目录都是 noexec。镜像中解释器的脚本仍能运行。',
  'Malware writes a program into a directory that anybody may write to, and starts it.': '恶意软件把程序写入所有人可写的目录并启动它。',
  'Not from /tmp; /var/tmp and every other writable directory of the image still run programs.':
    '不能从 /tmp 运行；/var/tmp 和镜像中其他可写目录仍能运行程序。',
  'Only from where its data lies: {0}.': '只能从存放数据的地方：{0}。',
  'Root still writes to /dev, a tmpfs of the engine’s own that lets programs run, even without capabilities.':
    'root 仍可写入 /dev，这是引擎自己的 tmpfs，允许程序运行，即使没有 capability。',
  'Root writes to /dev, a tmpfs of the engine’s that lets programs run.': 'root 可写入 /dev，这是引擎的 tmpfs，允许程序运行。',
  'Run a binary that was dropped': '运行放入的二进制',
  'Running a program needs neither.': '运行程序两者都不需要。',
  'The /dev/shm of the host lets programs run.': '宿主机的 /dev/shm 允许程序运行。',
  'The root filesystem is writable, and programs run from it.': '根文件系统可写，程序可从中运行。',
  'With exec on a tmpfs they run from there. The engine’s default is noexec.':
    'tmpfs 设有 exec 时，程序可从那里运行。引擎的默认值是 noexec。',
  'Without root and capabilities nothing foreign runs': '没有 root 和 capability，就没有外来程序能运行',
} satisfies Texts<Message>;
