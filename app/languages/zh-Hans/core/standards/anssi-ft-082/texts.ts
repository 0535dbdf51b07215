import type { Message } from '../../../../en/core/standards/anssi-ft-082/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A network of its own for each connection': '每个连接使用自己的网络',
  'A place for data that may be lost': '存放可丢失数据的位置',
  'A place for data that stays or is shared': '存放保留或共享数据的位置',
  'A read-only root filesystem, and a limit of what is written': '只读的根文件系统，且写入的内容有上限',
  'A user namespace of its own, and no new ones inside': '自己的用户命名空间，且内部不能新建',
  'Control groups of its own': '自己的控制组',
  'Few devices of the host, with few rights': '很少的宿主机设备，很少的权限',
  'Few sensitive files and directories': '很少的敏感文件和目录',
  'Logs leave the container': '日志离开容器',
  'Memory and swap have a limit': '内存和交换空间有上限',
  'No capabilities': '没有 capability',
  'Not the bridge docker0': '不使用网桥 docker0',
  'Not the host’s network': '不使用宿主机的网络',
  'PID, IPC and UTS namespaces of its own': '自己的 PID、IPC 和 UTS 命名空间',
  'Processors have a limit': '处理器有上限',
  'Recommendations R1 to R16, as two public lists of them agree': '建议 R1 至 R16，两份公开列表的说法一致',
  'The host’s sensitive file systems stay apart': '宿主机的敏感文件系统保持隔离',
} satisfies Texts<Message>;
