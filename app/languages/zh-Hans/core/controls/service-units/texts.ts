import type { Message } from '../../../../en/core/controls/service-units/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A container that stays down after a reboot; starts are counted, ordered and logged like those of every other service.':
    '重启后一直停着的容器；启动会像其他服务一样被计数、排序和记录。',
  'A second place in which the same thing is decided.': '决定同一件事的第二个地方。',
  'The engine': '引擎',
  'The engine starts its containers by itself; units are for hosts where everything else is one.':
    '引擎自己启动其容器；单元适合其他一切都是单元的宿主机。',
  'The files of the plan have a fixed place on the host.': '方案的文件在宿主机上有固定的位置。',
  'Units of systemd': 'systemd 的单元',
  'Who starts the containers, and starts them again?': '由谁启动容器并再次启动它们？',
  'systemd, with a unit for each service': 'systemd，每个服务一个单元',
} satisfies Texts<Message>;
