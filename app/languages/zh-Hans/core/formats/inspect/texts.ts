import type { Message } from '../../../../en/core/formats/inspect/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A mount of type {0} has no place in a plan.': '类型为 {0} 的挂载在方案中没有位置。',
  'A mount that a plan has no word for.': '方案无法表达的挂载。',
  'A seccomp profile of its own stands here; a plan names the file that holds it.':
    '这里直接写有 seccomp 配置文件；方案只写明存放它的文件。',
  'A variable without a value.': '没有值的变量。',
  'An anonymous volume; a plan names its volumes.': '匿名卷；方案为其卷命名。',
  'It stands in the network of another container; a plan has no word for that.': '它处在另一个容器的网络中；方案没有对应的词。',
  'More than {0} containers stand here, the most that are read.': '这里有超过 {0} 个容器，这是读取的上限。',
  'No container with a HostConfig stands here; what docker inspect prints is expected.':
    '这里没有带 HostConfig 的容器；需要 docker inspect 打印的内容。',
  'No device that a plan has a word for.': '方案没有对应词的设备。',
  'No port that a plan has a word for.': '方案没有对应词的端口。',
  'Not of the form NAME:ADDRESS.': '不是 NAME:ADDRESS 的形式。',
  'Options of a tmpfs that a plan has no word for.': '方案没有对应词的 tmpfs 选项。',
  'The limit {0} has no place in a plan.': '上限 {0} 在方案中没有位置。',
  '{0} has no place in a plan.': '{0} 在方案中没有位置。',
  '{0} is no security option that a plan knows.': '{0} 不是方案认识的安全选项。',
  '{0}: that container is not among these.': '{0}：该容器不在其中。',
} satisfies Texts<Message>;
