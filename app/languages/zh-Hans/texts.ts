import type { Message } from '../en/texts.ts';
import type { Texts } from '../texts.ts';

export default {
  'Bring what you have': '带来现有文件',
  Compare: '比较',
  Evidence: '证据',
  Hull: '船壳',
  'Ironhull: harden a container, line by line': 'Ironhull：逐行加固容器',
  Ladder: '阶梯',
  Review: '评审',
  Symptoms: '症状',
  Team: '团队',
  'Training room': '训练室',
} satisfies Texts<Message>;
