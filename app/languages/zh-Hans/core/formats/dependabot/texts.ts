import type { Message } from '../../../../en/core/formats/dependabot/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A version that the bot raises belongs into this plan too: paste the Dockerfile that it changed.':
    '机器人升级的版本也应进入此方案：把它更改的 Dockerfile 粘贴进来。',
  'It works on GitHub alone, and does not read the Makefile: raise the tools there by hand.':
    '它只在 GitHub 上起作用，并且不读取 Makefile：其中的工具需要手动升级。',
} satisfies Texts<Message>;
