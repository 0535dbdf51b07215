import type { Message } from '../../../../en/core/attacks/disk-read/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A device that is only read is harmless': '只读的设备是无害的',
  'A privileged container has the block devices of the host: it mounts them, or reads them as they are.':
    '特权容器拥有宿主机的块设备：它可以挂载它们，或直接读取。',
  'A set-uid file makes the process root, which reads the devices that it was given.':
    'set-uid 文件使进程成为 root，而 root 会读取交给它的设备。',
  'A user other than root makes it harmless': '非 root 用户能使它无害',
  'Dropping every capability binds a privileged container': '丢弃每个 capability 能约束特权容器',
  'Every capability is as much as privileged': '拥有每个 capability 就等于特权',
  'It is much, but not the devices: the device cgroup still refuses them.': '这已经很多，但不含设备：设备 cgroup 仍会拒绝它们。',
  'No new privileges and a read-only root filesystem bind it': 'no-new-privileges 和只读根文件系统能约束它',
  'One set-uid file of the image, and its process is root with every device.':
    '镜像中的一个 set-uid 文件，就能使其进程成为拥有每个设备的 root。',
  'Read the host’s disks past every file mode': '绕过所有文件模式读取宿主机的磁盘',
  'Reading a disk is reading every file on it, whatever the file modes say.': '读取磁盘就是读取其上的每个文件，无论文件模式如何。',
  'Root reads the devices that it was given.': 'root 可读取交给它的设备。',
  'The device belongs to root of the host, which is another user here.': '设备属于宿主机的 root，而它在这里是另一个用户。',
  'The device belongs to root, and the process cannot become root.': '设备属于 root，而进程不能变成 root。',
  'The device cgroup refuses every device of the host.': '设备 cgroup 拒绝宿主机的每个设备。',
  'The engine gives a privileged container everything before it reads what to drop.': '引擎在读取要丢弃的内容之前就把一切给了特权容器。',
  'The process has every privilege from the start and may mount.': '进程从一开始就拥有全部权限，并可以挂载。',
} satisfies Texts<Message>;
