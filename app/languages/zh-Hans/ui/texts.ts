import type { Message } from '../../en/ui/texts.ts';
import type { Texts } from '../../texts.ts';

export default {
  ': evidence of {0}': '：{0} 的证据',
  Close: '关闭',
  'Instead:': '替代做法：',
  'No cure': '不是解法',
  Play: '播放',
  Reload: '重新加载',
  'Show it whole': '全部显示',
  'The record': '记录',
  'Without it the container is less protected.': '缺少它，容器受到的保护更少。',
  'Without it the container is only more restricted.': '缺少它，容器只是受到更多限制。',
  'open§state': '敞开',
  sealed: '封闭',
  'this message': '此消息',
  weakened: '削弱',
  '{0} could not be shown. Nothing is lost: the plan stands in the address, and a reload brings it back.':
    '{0}无法显示。没有丢失任何内容：方案保存在地址中，重新加载即可恢复。',
} satisfies Texts<Message>;
