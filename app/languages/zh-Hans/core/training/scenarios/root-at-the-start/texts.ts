import type { Message } from '../../../../../en/core/training/scenarios/root-at-the-start/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A program that drops root by itself was root, and set-uid files bring it back.':
    '自行放弃 root 的程序曾经是 root，而 set-uid 文件会把它带回来。',
  'Root only at the start': '只在启动时是 root',
  'Set user: "33:33" and no-new-privileges:true. Then the two added capabilities have nobody left to use them.':
    '设置 user: "33:33" 和 no-new-privileges:true。这样两个添加的 capability 就没有人能使用。',
  'The program works as www-data, which is uid 33 in this image. It can start as 33 at once.':
    '程序以 www-data 工作，在此镜像中为 uid 33。它可以直接以 33 启动。',
  'Two things are missing: who it starts as, and whether it can become more later.': '缺少两样：它以谁启动，以及以后能否变得更强。',
} satisfies Texts<Message>;
