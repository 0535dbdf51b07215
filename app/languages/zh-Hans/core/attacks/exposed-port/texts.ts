import type { Message } from '../../../../en/core/attacks/exposed-port/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  '127.0.0.1 is private': '127.0.0.1 是私有的',
  'A port that is published on an internal network stays closed.': '发布在 internal 网络上的端口保持关闭。',
  'Connect from another machine': '从另一台机器连接',
  'It listens in the network of the host, on every address that it chooses.': '它在宿主机的网络中监听，可选择每个地址。',
  'No port is published.': '没有发布端口。',
  'Since Engine 28. Before, a machine on the same segment that sets a route to the container’s address gets in, as the packet never meets 127.0.0.1.':
    '自 Engine 28 起如此。之前，同一网段上为容器地址设置路由的机器可以进入，因为数据包从不经过 127.0.0.1。',
  'The container has no network.': '容器没有网络。',
  'The daemon’s default address covers every published port': '守护进程的默认地址覆盖每个发布的端口',
  'The intruder is outside. A port that is published without an address opens on every interface of the host, past the INPUT chain of the firewall, where ufw and firewalld write their rules; those for containers belong in DOCKER-USER.':
    '入侵者在外部。未写地址而发布的端口会在宿主机的每个接口上打开，绕过防火墙的 INPUT 链，而 ufw 和 firewalld 的规则就写在那里；针对容器的规则应放在 DOCKER-USER 中。',
  'The setting "ip" holds on docker0 only. On a network of its own a port without an address opens everywhere, unless the network has the option host_binding_ipv4.':
    '设置 "ip" 只对 docker0 有效。在自己的网络上，未写地址的端口会在每个接口上打开，除非网络有选项 host_binding_ipv4。',
  '{0} is open to other machines, past the INPUT chain of the host’s firewall.': '{0} 对其他机器开放，绕过宿主机防火墙的 INPUT 链。',
  '{0} is published on the loopback address of the host.': '{0} 发布在宿主机的回环地址上。',
  '{0} is published on the loopback address; before Engine 28 a machine on the same segment that sets a route to the container still gets in.':
    '{0} 发布在回环地址上；在 Engine 28 之前，同一网段上为容器设置路由的机器仍可进入。',
} satisfies Texts<Message>;
