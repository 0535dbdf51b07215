import type { Message } from '../../../../en/core/controls/devices/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A driver of the host is within reach.': '可以触及宿主机的驱动程序。',
  Devices: '设备',
  'In the container': '在容器中',
  None: '无',
  'On the host': '在宿主机上',
  'Raw access to disks, memory, the kernel log and other hardware.': '对磁盘、内存、内核日志和其他硬件的原始访问。',
  Rights: '权限',
  'The container reaches {0} with {1}.': '容器以 {1} 访问 {0}。',
  These: '这些',
  'Which devices of the host does the program use?': '程序使用宿主机的哪些设备？',
  'rw or r; without m no device node can be made.': 'rw 或 r；没有 m 就不能建立设备节点。',
  'rwm, the default': 'rwm，默认值',
  '{0} gives raw access to disks or memory of the host.': '{0} 给出对宿主机磁盘或内存的原始访问。',
  '{0} uses no device.': '{0} 不使用设备。',
} satisfies Texts<Message>;
