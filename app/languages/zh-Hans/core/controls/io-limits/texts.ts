import type { Message } from '../../../../en/core/controls/io-limits/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A device is an absolute path, such as /dev/sda.': '设备是绝对路径，例如 /dev/sda。',
  Device: '设备',
  Devices: '设备',
  'Disk bandwidth': '磁盘带宽',
  'Each device needs a rate above 0.': '每个设备都需要大于 0 的速率。',
  'Each device once.': '每个设备只能出现一次。',
  'Must the service leave disk bandwidth to others?': '服务必须给其他服务留出磁盘带宽吗？',
  No: '否',
  'One container keeping a disk busy.': '一个容器使磁盘一直繁忙。',
  'Read, per second': '每秒读取',
  'The devices of one host are written into the plan.': '一台宿主机的设备被写入方案。',
  'These rates on these devices': '这些设备上的这些速率',
  'Which device holds the data of {0} is known only on the host.': '哪个设备存放 {0} 的数据只有宿主机上才知道。',
  'Write, per second': '每秒写入',
  'such as /dev/sda': '例如 /dev/sda',
} satisfies Texts<Message>;
