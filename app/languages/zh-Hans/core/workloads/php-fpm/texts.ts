import type { Message } from '../../../../en/core/workloads/php-fpm/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'As root without KILL the master cannot signal its workers: docker stop waits for its whole grace period.':
    '以 root 运行但没有 KILL 时，主进程无法向工作进程发信号：docker stop 会等完整个宽限期。',
  'As root without SETGID and SETUID the master stays up while its workers end in a loop: the container runs, and nothing answers.':
    '以 root 运行但没有 SETGID 和 SETUID 时，主进程保持运行，而工作进程循环退出：容器在运行，却没有任何应答。',
  'As user 33 it says that the "user" and "group" directives are ignored; the notices are harmless.':
    '以用户 33 运行时，它会提示 "user" 和 "group" 指令被忽略；这些提示无害。',
  'PHP behind a web server.': 'Web 服务器后面的 PHP。',
  'The web server reaches it as php:9000 and names the script below /app, such as /app/index.php.':
    'Web 服务器以 php:9000 访问它，并指名 /app 下的脚本，例如 /app/index.php。',
  'Whoever reaches port 9000 can have any PHP code run, so it stays on an internal network; give it a second network where it calls services outside.':
    '能访问端口 9000 的人可以运行任意 PHP 代码，因此它留在 internal 网络上；若它要调用外部服务，再给它第二个网络。',
  'Without a writable /tmp the opcode cache makes no lock file, and PHP-FPM does not start.':
    '没有可写的 /tmp，opcode 缓存无法建立锁文件，PHP-FPM 也就无法启动。',
  'the lock of the opcode cache, uploads and sessions': 'opcode 缓存的锁、上传和会话',
} satisfies Texts<Message>;
