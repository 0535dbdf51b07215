import type { Message } from '../../../en/features/start/texts.ts';
import type { Texts } from '../../../texts.ts';

export default {
  'Bring what you have': '带来现有文件',
  'Choose, and a hardened plan stands at once. Eight short pages of questions then say, for every answer, what it stops, what it costs, and which lines it writes.':
    '一经选择，加固方案立即就绪。随后八页简短的问题会说明：每个回答挡住什么、代价是什么、写出哪些行。',
  'Drop it anywhere.': '拖放到任意位置。',
  'Everything is computed in this page. Nothing that you enter leaves the browser; there is no account and no server behind it.':
    '一切都在此页面中计算。你输入的任何内容都不会离开浏览器；没有账户，背后也没有服务器。',
  Example: '示例',
  'Nothing by that name yet. This one fits any program:': '还没有这个名称的工作负载。下面这项适合任何程序：',
  'Open the current plan': '打开当前方案',
  'Or paste or drop it here: a Dockerfile, docker run, compose, a manifest, a whole folder.':
    '或粘贴、拖放到这里：Dockerfile、docker run、compose、清单、整个文件夹。',
  'Search the workloads': '搜索工作负载',
  'Skip to the workloads': '跳到工作负载',
  'The drawing': '图',
  'The example': '示例',
  'Training room': '训练室',
  'What runs in the container?': '容器里运行什么？',
  'all of them sealed.': '全部封闭。',
  'with {0}': '另有 {0}',
  '{0} are worth a look because they depend on your machine or registry.': '其中 {0} 个值得查看，因为它们取决于你的机器或镜像仓库。',
  '{0} as recommended: {1} questions are answered; {2}': '按推荐配置的 {0}：已回答 {1} 个问题；{2}',
  '{0} of {1}, as recommended': '{1} 的 {0}，按推荐',
} satisfies Texts<Message>;
