import type { Message } from '../../../../en/core/controls/experimental/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Code of the daemon that few people have looked at.': '守护进程中少有人审视过的代码。',
  'Does the daemon offer features that are not finished?': '守护进程提供尚未完成的功能吗？',
  'Experimental features': '实验性功能',
  'Features may change or go with any release.': '功能可能随任何版本改变或消失。',
  No: '否',
  'Nothing in the plan needs an experimental feature.': '方案中没有需要实验性功能的内容。',
  'The daemon runs code that is not finished.': '守护进程运行尚未完成的代码。',
  Yes: '是',
} satisfies Texts<Message>;
