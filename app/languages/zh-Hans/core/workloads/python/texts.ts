import type { Message } from '../../../../en/core/workloads/python/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A package that unpacks a native library into /tmp fails there: /tmp is mounted noexec.':
    '把本地库解包到 /tmp 的软件包会在那里失败：/tmp 以 noexec 挂载。',
  'A server with packages from pip.': '使用 pip 软件包的服务器。',
  'As PID 1, a plain Python server ignores SIGTERM; gunicorn handles it by itself.':
    '作为 PID 1，普通的 Python 服务器会忽略 SIGTERM；gunicorn 自己会处理它。',
  'Python service': 'Python 服务',
  'gunicorn does not start without one writable directory for its heartbeat files.': 'gunicorn 没有一个可写目录存放心跳文件就无法启动。',
  'worker heartbeats of gunicorn, uploads, the tempfile module': 'gunicorn 工作进程的心跳、上传、tempfile 模块',
} satisfies Texts<Message>;
