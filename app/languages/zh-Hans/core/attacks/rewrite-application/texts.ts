import type { Message } from '../../../../en/core/attacks/rewrite-application/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A read-only root filesystem holds even against root': '只读根文件系统对 root 也有效',
  'A user other than root cannot change the application': '非 root 用户不能更改应用程序',
  'It can where COPY --chown has made the files its own.': '若 COPY --chown 使文件归它所有，它就可以。',
  'It does as long as root may not mount.': '只要 root 不能挂载，就是如此。',
  'Rewrite the application': '改写应用程序',
  'Root may mount, and makes the root filesystem writable again.': 'root 可以挂载，并使根文件系统重新可写。',
  'Root owns the files and the root filesystem is writable.': 'root 拥有这些文件，而根文件系统可写。',
  'Root owns the files of the image, and an owner needs no capability.': 'root 拥有镜像的文件，而属主不需要 capability。',
  'Root without capabilities cannot change files': '没有 capability 的 root 不能更改文件',
  'The application owns its own files.': '应用程序拥有自己的文件。',
  'The files belong to root and the process is another user.': '文件属于 root，而进程是另一个用户。',
  'The root filesystem is read-only.': '根文件系统是只读的。',
  'Whoever takes over a service changes the code or the pages that it serves to everybody else.':
    '攻占服务的人会更改它提供给其他所有人的代码或页面。',
} satisfies Texts<Message>;
