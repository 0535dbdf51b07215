import type { Message } from '../../../../../en/core/training/scenarios/it-cannot-become-somebody-else/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A program that changes its user at the start needs rights for it; one that starts as that user needs none.':
    '启动时切换用户的程序需要相应权限；以该用户启动的程序则不需要。',
  'It cannot become somebody else': '它无法变成别人',
  'It wanted to go from root to group 33, and without SETGID root may not. There are two ways: give the right, or take away the need.':
    '它想从 root 切换到组 33，而没有 SETGID 的 root 做不到。有两条路：给予权限，或去掉这一需要。',
  'Start it as that user at once: user: "33:33".': '立即以该用户启动：user: "33:33"。',
  'What does the log say the program wanted to do, and to which number?': '日志说程序想做什么，针对哪个数字？',
} satisfies Texts<Message>;
