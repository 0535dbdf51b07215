import type { Message } from '../../../../en/core/controls/iptables-managed/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Does the engine write its own firewall rules?': '引擎自己写防火墙规则吗？',
  'Firewall rules of the engine': '引擎的防火墙规则',
  'Isolation, published ports and the way out are yours to build.': '隔离、端口发布和通向外部的路都要你自己建立。',
  'No, I write all of them': '否，全部由我自己写',
  'Nothing keeps the networks apart unless you wrote the rules yourself.': '除非你自己写了规则，否则没有什么把各网络隔开。',
  'Published ports are decided before the INPUT chain; own rules belong in DOCKER-USER.':
    '发布的端口在 INPUT 链之前就已决定；自己的规则应放在 DOCKER-USER 中。',
  'The networks of the plan are kept apart by these rules.': '方案的各网络由这些规则隔开。',
  'Traffic between networks, and to ports that are not published.': '网络之间以及到未发布端口的流量。',
  Yes: '是',
} satisfies Texts<Message>;
