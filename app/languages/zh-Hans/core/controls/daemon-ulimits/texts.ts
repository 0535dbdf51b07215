import type { Message } from '../../../../en/core/controls/daemon-ulimits/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A container that names no limit may write core dumps.': '没有写明上限的容器可能写出核心转储。',
  "A container that names no limit opens as many files as the engine's own limit allows.":
    '没有写明上限的容器可以打开引擎自身上限所允许的文件数。',
  'A database that needs more than 1024 open files raises its own limit, up to {0}.':
    '需要超过 1024 个打开文件的数据库会自行提高上限，最多 {0}。',
  'A program that needs more must raise its soft limit or be given its own.': '需要更多的程序必须提高自己的软上限，或为其单独设置。',
  'At most the hard limit.': '不得超过硬上限。',
  'Containers that forgot their limits: file handles of the host, secrets in dumps.':
    '忘记设置上限的容器：宿主机的文件句柄、转储中的机密。',
  'Core dump, hard': '核心转储，硬上限',
  'Core dump, soft': '核心转储，软上限',
  'For core dumps': '对核心转储',
  'For open files': '对打开文件',
  'For open files and for core dumps': '对打开文件和核心转储',
  'Limits of all containers': '所有容器的上限',
  None: '无',
  'Which limits does a container get that names none?': '没有写明上限的容器得到哪些上限？',
} satisfies Texts<Message>;
