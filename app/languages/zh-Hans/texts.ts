import type { Message } from '../en/texts.ts';
import type { Texts } from '../texts.ts';

export default {
  'Bring what you have': '带来现有文件',
  Compare: '比较',
  Evidence: '证据',
  Hull: '船壳',
  'Ironhull: harden a container, line by line': 'Ironhull：逐行加固容器',
  Ladder: '阶梯',
  'Loading the plan…': '正在加载方案…',
  Review: '评审',
  'Saved plans': '已保存的方案',
  'Skip to the content': '跳到内容',
  Symptoms: '症状',
  Team: '团队',
  'The files': '文件',
  'The list of saved plans': '已保存方案的列表',
  'This page': '此页面',
  'This part': '此部分',
  'Training room': '训练室',
} satisfies Texts<Message>;
