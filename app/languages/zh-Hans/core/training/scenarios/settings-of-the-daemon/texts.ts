import type { Message } from '../../../../../en/core/training/scenarios/settings-of-the-daemon/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A good default for every container that says nothing.': '对未作说明的每个容器都是好的默认值。',
  'Containers go on running while the daemon is replaced. That is a convenience, and safe.':
    '替换守护进程时容器继续运行。这是一种便利，而且安全。',
  'Containers on docker0 do not reach each other: as it should be.': 'docker0 上的容器互不可达：正该如此。',
  'Every container that names no filter of its own has none.': '没有指定自己过滤器的每个容器都没有过滤。',
  'Images come without a check of who sent them: whoever stands in between puts in what he likes.':
    '镜像到来时不检查由谁发送：处在中间的人可以放入任何东西。',
  'Look for what is open to the network, what is not checked, and what was switched off.': '找向网络开放的、不作检查的，以及被关闭的。',
  'Root inside is nobody outside: one of the strongest settings there are.': '内部的 root 在外面谁也不是：这是最强的设置之一。',
  'The daemon’s own file decides who may give orders, and what a container may do that says nothing.':
    '守护进程自己的文件决定谁可以下命令，以及未作说明的容器可以做什么。',
  'The engine then writes no rule: networks are no longer kept apart, unless somebody writes those rules by hand.':
    '这样引擎不写任何规则：各网络不再隔开，除非有人手动写出这些规则。',
  'The settings of the engine itself': '引擎自身的设置',
  'There are four: an address, a registry, a filter and the firewall.': '共四处：一个地址、一个镜像仓库、一个过滤器和防火墙。',
  'This file speaks for every container of the machine. Who may give it orders?': '此文件对机器的每个容器都有效。谁可以给它下命令？',
  'Without TLS everybody who reaches that port is root of the host.': '没有 TLS，能到达该端口的人都是宿主机的 root。',
} satisfies Texts<Message>;
