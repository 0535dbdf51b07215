import type { Message } from '../../../../en/core/formats/renovate/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A version that the bot raises belongs into this plan too: paste the Dockerfile that it changed.':
    '机器人升级的版本也应进入此方案：把它更改的 Dockerfile 粘贴进来。',
  'A version that was tampered with is mostly found within days': '被篡改的版本大多在几天内就会被发现',
  'Tools of the Makefile': 'Makefile 的工具',
} satisfies Texts<Message>;
