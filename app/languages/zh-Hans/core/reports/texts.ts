import type { Message } from '../../../en/core/reports/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  'An intruder gains: **{0}**. {1}': '入侵者得到：**{0}**。{1}',
  'Breaks: {0}. {1}': '会引起故障：{0}。{1}',
  'Costs: {0}': '代价：{0}',
  Decision: '决定',
  'Decision: {0}': '决定：{0}',
  Findings: '发现',
  Fix: '修复',
  'Fix: {0}': '修复：{0}',
  'Intruder gains': '入侵者得到',
  'Line {0}, column {1}': '第 {0} 行，第 {1} 列',
  'Nothing is predicted to break.': '预计不会引起故障。',
  Service: '服务',
  'Service: {0}': '服务：{0}',
  Severity: '严重程度',
  'Severity: **{0}**.': '严重程度：**{0}**。',
  Where: '位置',
  'Where: line {0}, column {1}': '位置：第 {0} 行，第 {1} 列',
} satisfies Texts<Message>;
