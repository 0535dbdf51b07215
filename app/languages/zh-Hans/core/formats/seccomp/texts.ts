import type { Message } from '../../../../en/core/formats/seccomp/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A condition of its own: it stays as it is.': '这是它自己的条件：保持原样。',
  'A list of its own: {0} calls more and {1} fewer than the default. It stays as it is.':
    '这是它自己的列表：比默认多 {0} 个调用，少 {1} 个。保持原样。',
  'An object in braces is expected.': '需要一个花括号中的对象。',
  'Calls that the rule is for, as the kernel spells them; a kernel passes over names that it does not have.':
    '规则适用的调用，按内核的写法；内核会跳过它没有的名称。',
  'Conditions on arguments, counted from 0; all of one rule must hold.': '对参数的条件，从 0 开始计数；一条规则的所有条件必须同时成立。',
  'Docker alone reads conditions on capabilities; containerd, the kubelet and Podman take every rule.':
    '只有 Docker 会读取关于 capability 的条件；containerd、kubelet 和 Podman 采用每一条规则。',
  'For people; it tells what the profile was made from, and no runtime reads it.':
    '供人阅读；说明配置文件由什么生成，任何运行时都不读取它。',
  'It is for machines with x86 or ARM processors, and for the capabilities of this plan: write it again when they change.':
    '它适用于 x86 或 ARM 处理器的机器，以及此方案的 capability：这些改变时请重新写出。',
  'Neither allowed nor refused: what becomes of these calls is not read here.': '既不允许也不拒绝：这里不读取这些调用的结果。',
  'Not a name that a system call has.': '不是系统调用会有的名称。',
  'Processors whose calls are looked at; a call of any other one ends the process.':
    '要检查其调用的处理器；任何其他处理器的调用都会结束进程。',
  'SCMP_ACT_ALLOW lets them through, SCMP_ACT_ERRNO answers with an error.': 'SCMP_ACT_ALLOW 放行，SCMP_ACT_ERRNO 返回错误。',
  'Seccomp profile': 'seccomp 配置文件',
  'The client reads {0} when it creates the container, from where the command runs.': '客户端在创建容器时从命令运行的位置读取 {0}。',
  'The default with the capabilities of this service says so by itself: {0}.': '带有此服务 capability 的默认配置本身就是如此：{0}。',
  'The error of this rule; 38 is ENOSYS, with which a C library tries another call.':
    '此规则的错误；38 是 ENOSYS，C 库遇到它会尝试另一个调用。',
  'The error that the program gets; 1 is EPERM, "Operation not permitted".': '程序得到的错误；1 是 EPERM，"Operation not permitted"。',
  'What becomes of a call that no rule names; SCMP_ACT_ERRNO refuses it.': '没有规则指名的调用会怎样；SCMP_ACT_ERRNO 拒绝它。',
  'What this profile does not name is allowed: it is no list of what may be called, and stays as it is.':
    '此配置文件未指名的都被允许：它不是可调用项的清单，保持原样。',
  '{0} is allowed already': '{0} 已被允许',
  '{0} is refused already': '{0} 已被拒绝',
} satisfies Texts<Message>;
