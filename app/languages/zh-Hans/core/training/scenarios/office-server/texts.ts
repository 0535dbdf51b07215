import type { Message } from '../../../../../en/core/training/scenarios/office-server/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'Go through the commands one by one and ask first what each shares with the host.': '逐条查看命令，先问每条与宿主机共用什么。',
  'The office server': '办公室服务器',
  'Then a user, --read-only with a tmpfs for each written path, --cap-drop ALL and limits for all three, and a second, internal network for php and db.':
    '然后三个都设用户、--read-only 及每个写入路径的 tmpfs、--cap-drop ALL 和上限，再为 php 和 db 设第二个 internal 网络。',
  'Three commands of a script can be judged one by one: what does each share, who is it, what may it use up?':
    '脚本的三条命令可以逐条判断：各自共用什么、是谁、可以用掉什么？',
} satisfies Texts<Message>;
