import type { Message } from '../../../../en/core/attacks/disk-write/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A device is given with every right unless the plan says less; what is written there changes the host’s data under its feet.':
    '除非方案写得更少，否则设备会带着全部权限交出；写入其中会在宿主机不知情时改变它的数据。',
  'A privileged container has every device with every right.': '特权容器拥有每个设备的每项权限。',
  'A privileged root writes to every device of the host.': '特权的 root 可写入宿主机的每个设备。',
  'Read rights hold in a privileged container': '读权限在特权容器中仍然有效',
  'Root writes to {0}.': 'root 可写入 {0}。',
  'The device belongs to root of the host, and the process is another user.': '设备属于宿主机的 root，而进程是另一个用户。',
  'The device cgroup refuses every device of the host.': '设备 cgroup 拒绝宿主机的每个设备。',
  'The device cgroup refuses to write: the devices are given to read.': '设备 cgroup 拒绝写入：这些设备只供读取。',
  'The device’s file belongs to root, and an owner needs no capability.': '设备文件属于 root，而属主不需要 capability。',
  'Without capabilities root cannot write to a device': '没有 capability 的 root 不能写入设备',
  'Write to a device of the host': '写入宿主机的设备',
} satisfies Texts<Message>;
