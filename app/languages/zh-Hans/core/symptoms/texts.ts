import type { Message } from '../../../en/core/symptoms/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  'Answers that contradict each other': '互相矛盾的回答',
} satisfies Texts<Message>;
