import type { Message } from '../../../../../en/core/training/scenarios/left-over-from-debugging/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'Left over from debugging': '调试遗留',
  'One shares something with the host, the other is the capability that may do nearly everything.':
    '其一与宿主机共用某物，其二是几乎什么都可以做的 capability。',
  'Take out pid: host and cap_add. The index is read with files and memory.': '去掉 pid: host 和 cap_add。索引靠文件和内存读取。',
  'Two lines were added for one afternoon with a profiler. Which two does a search index not need?':
    '有两行是为某个下午的性能分析加的。搜索索引不需要哪两行？',
  'What was added for an hour of debugging stays for years, unless somebody takes it out.':
    '为一小时调试而加的内容会留存多年，除非有人去掉它。',
} satisfies Texts<Message>;
