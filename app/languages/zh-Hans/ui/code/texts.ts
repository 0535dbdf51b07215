import type { Message } from '../../../en/ui/code/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  'False alarm': '误报',
  Missed: '漏掉',
  'No difference.': '没有差异。',
  Right: '正确',
  'Tab indents. Ctrl+M lets Tab leave the editor again.': 'Tab 用于缩进。按 Ctrl+M 后，Tab 重新用于离开编辑器。',
  'Tab leaves the editor.': 'Tab 用于离开编辑器。',
  'empty line': '空行',
  '{0}, after': '{0}，之后',
  '{0}, before': '{0}，之前',
  '{0}, editable. Tab leaves it; Ctrl+M lets Tab indent.': '{0}，可编辑。Tab 离开编辑器；按 Ctrl+M 后 Tab 用于缩进。',
} satisfies Texts<Message>;
