import type { Message } from '../../../../en/core/attacks/zombies/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A process limit takes care of it': '进程上限就能解决',
  'A small init is PID 1 and collects them.': 'PID 1 是小型 init，会回收它们。',
  'As PID 1, {0} collects its children itself.': '作为 PID 1，{0} 自己回收子进程。',
  'As PID 1, {0} may collect nobody; the dead then stay until the container ends.':
    '作为 PID 1，{0} 可能谁也不回收；僵尸进程会留到容器结束。',
  'Dead children count: at the limit the program itself cannot start another process.':
    '僵尸子进程计算在内：达到上限时程序自己也无法启动另一个进程。',
  'Leave dead children until no process can start': '留下僵尸子进程，直到没有进程能启动',
  'Orphans fall to PID 1. A program that was not written for that never collects them: each keeps a process number and counts against the limit, and such a program mostly ignores the stop signal too.':
    '孤儿进程归 PID 1。不是为此编写的程序从不回收它们：每个都占用一个进程号并计入上限，而这样的程序大多也忽略停止信号。',
  'PID 1 is another process, and orphans are collected outside of this container.': 'PID 1 是另一个进程，孤儿进程在此容器之外回收。',
} satisfies Texts<Message>;
