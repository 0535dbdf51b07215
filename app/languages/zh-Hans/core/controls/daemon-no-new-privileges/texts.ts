import type { Message } from '../../../../en/core/controls/daemon-no-new-privileges/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Containers outside this plan may gain rights through setuid programs.': '此方案之外的容器可能通过 set-uid 程序获得权限。',
  'Containers that use su or sudo need an opt-out.': '使用 su 或 sudo 的容器需要单独退出此设置。',
  'Each container must ask for itself; a Swarm stack cannot.': '每个容器必须自己提出；Swarm 栈做不到。',
  'It also holds for containers outside this plan, and one that needs otherwise can opt out.':
    '它也适用于此方案之外的容器，需要例外的容器可以单独退出。',
  No: '否',
  'No new privileges, for every container': '所有容器都不获得新权限',
  'Setuid programs in containers that forgot to ask, Swarm tasks included.': '忘记提出要求的容器中的 set-uid 程序，包括 Swarm 任务。',
  'Shall the daemon forbid gained rights where a container does not say?': '容器未作说明时，守护进程是否应禁止获得权限？',
  Yes: '是',
} satisfies Texts<Message>;
