import type { Message } from '../../../../../en/core/formats/run/readings/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'CPU numbers, such as 0-2': 'CPU 编号，例如 0-2',
  'Option {0} of --tmpfs has no place in a plan.': '--tmpfs 的选项 {0} 在方案中没有位置。',
  'a device and a rate, such as /dev/sda:10m': '设备和速率，例如 /dev/sda:10m',
  'a host name': '主机名',
  'a kernel parameter and its value': '内核参数及其值',
  'a name and an address, such as db:10.0.0.5': '名称和地址，例如 db:10.0.0.5',
  'a number of CPUs, such as 0.5': 'CPU 数量，例如 0.5',
  'a size such as 256m': '大小，例如 256m',
  'a user or group': '用户或组',
  'a whole number': '整数',
  'an address': '地址',
  'host or container:NAME': 'host 或 container:NAME',
  'no, on-failure:5, unless-stopped or always': 'no、on-failure:5、unless-stopped 或 always',
  'one capability, such as NET_BIND_SERVICE': '一个 capability，例如 NET_BIND_SERVICE',
  '{0}: a size such as 64m is expected.': '{0}：需要一个大小，例如 64m。',
  '{0}: an octal mode is expected.': '{0}：需要一个八进制模式。',
} satisfies Texts<Message>;
