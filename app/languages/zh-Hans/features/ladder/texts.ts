import type { Message } from '../../../en/features/ladder/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  ' of {0}': '（{0}）',
  ' the check of {0}': '（{0} 的检查）',
  ' {0} of {1}': '（{1} 的 {0}）',
  '# rung, {0} done.|# rungs, {1} done.': '# 级，已完成 {0} 级。',
  Apply: '应用',
  Check: '检查',
  Copy: '复制',
  'Diff, check and way back': '差异、检查和退回的方法',
  'Download {0}': '下载 {0}',
  'Files of the start': '起点的文件',
  'From a container that runs with every default of the engine to this plan, one decision after the other, the smallest risk of breakage first. After each rung: check it, and see that the service still does its work. When it does not, go back one rung.':
    '从使用引擎全部默认值运行的容器到此方案，一个决定接一个决定，故障风险最小的在前。每一级之后：检查它，并确认服务仍在工作。若不工作，就退回一级。',
  'Ladder to {0}': '通往 {0} 的阶梯',
  'No command of the engine shows it. Look at the diff, and see that the service still does its work.':
    '没有引擎命令能显示它。请查看差异，并确认服务仍在工作。',
  Print: '打印',
  'Review the plan': '评审方案',
  Revision: '修订',
  'The command': '命令',
  'The commands': '命令',
  'Way back': '退回的方法',
  'What was run': '运行过什么',
} satisfies Texts<Message>;
