import type { Message } from '../../../../en/core/controls/healthcheck/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A line for a shell': '交给 shell 的一行',
  'A process that hangs counts as running.': '卡死的进程仍被视为在运行。',
  'A program without a shell': '不经过 shell 的程序',
  'Between two probes': '两次探测之间',
  'Failures before unhealthy': '判为不健康之前的失败次数',
  'Grace at the start': '启动时的宽限',
  'Health check': '健康检查',
  'How does anybody know that the program still works?': '如何知道程序仍在工作？',
  'Hung processes that count as running.': '卡死却被视为在运行的进程。',
  'Hung processes that count as running; no shell is needed to see them.': '卡死却被视为在运行的进程；查看它们不需要 shell。',
  'Longest answer': '最长应答',
  None: '无',
  'Nothing is known of how {0} answers; name a probe if it has one.': '不知道 {0} 如何应答；若它有探测方式，请写明。',
  'The image must keep a shell and the tools of the line.': '镜像必须保留 shell 和该行用到的工具。',
  'The image of {0} holds a program that can ask it, so no further tool is needed.': '{0} 的镜像中有可以询问它的程序，因此不需要更多工具。',
  'The probe needs a shell, and the image has none.': '探测需要 shell，而镜像中没有。',
  'The probe runs in the container and counts against its limits.': '探测在容器中运行，计入其上限。',
  'What the base image says': '基础镜像的设定',
} satisfies Texts<Message>;
