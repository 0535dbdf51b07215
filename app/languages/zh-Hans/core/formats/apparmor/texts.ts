import type { Message } from '../../../../en/core/formats/apparmor/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'AppArmor profile': 'AppArmor 配置文件',
  'Everything may be read and run; modes and mounts decide.': '一切都可以读取和运行；由模式和挂载决定。',
  'On every node': '在每个节点上',
  'On the host': '在宿主机上',
  'Signals and debuggers stay within the container; nothing is mounted.': '信号和调试器只限于容器内；不挂载任何东西。',
  'The parser has taken profiles like this one; no kernel of ours with AppArmor has enforced them.':
    '解析器接受过这样的配置文件；我们没有带 AppArmor 的内核实际执行过它们。',
  'The root file system is writable, but for its programs.': '根文件系统可写，但其中的程序除外。',
  'Written to is what the plan mounts for that.': '可写入的是方案为此挂载的内容。',
  '{0}, before the container starts. Try it with aa-complain {1} first and read the kernel’s log.':
    '{0}，在容器启动之前。请先用 aa-complain {1} 试用，并查看内核日志。',
} satisfies Texts<Message>;
