import type { Message } from '../../../../en/core/controls/publish-ports/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A port of a Swarm opens on every interface of its nodes; a proxy on the same network reaches {0} by name.':
    'Swarm 的端口会在其节点的每个接口上打开；同一网络上的代理可按名称访问 {0}。',
  'A port without an address opens on every interface, past the rules of ufw and firewalld.':
    '未写地址的端口会在每个接口上打开，绕过 ufw 和 firewalld 的规则。',
  'All of these are on 127.0.0.1: choose "Programs on this host".': '这些都在 127.0.0.1 上：请选择“此宿主机上的程序”。',
  'Connections from other machines.': '来自其他机器的连接。',
  'Empty: any free one': '留空：任意空闲端口',
  'Empty: every interface': '留空：每个接口',
  'Empty: tcp': '留空：tcp',
  'Every connection from outside the networks of the service.': '来自服务所在网络之外的每个连接。',
  'Host address': '宿主机地址',
  'Nobody: no port is published': '没有人：不发布端口',
  'Only other services should reach {0}, and its port opens to the host as well.': '只应由其他服务访问 {0}，而它的端口也向宿主机打开。',
  'Only services on the same network need to reach {0}.': '只有同一网络上的服务需要访问 {0}。',
  'Other machines, through these addresses': '其他机器，通过这些地址',
  'Port in the container': '容器中的端口',
  'Port on the host': '宿主机上的端口',
  'Port {0} opens on every interface of the host, past the rules of ufw and firewalld.':
    '端口 {0} 在宿主机的每个接口上打开，绕过 ufw 和 firewalld 的规则。',
  Ports: '端口',
  'Ports on 127.0.0.1': '127.0.0.1 上的端口',
  'Programs on this host, such as a reverse proxy': '此宿主机上的程序，例如反向代理',
  Protocol: '协议',
  'Published ports': '发布的端口',
  'Something on the host must pass requests on.': '宿主机上必须有程序转发请求。',
  'Who must reach the service from outside its networks?': '谁必须从网络之外访问服务？',
  '{0} listens on {1}; a reverse proxy on the host, or you while trying it, reach {2}:{3}.':
    '{0} 监听 {1}；宿主机上的反向代理，或试用时的你，可访问 {2}:{3}。',
} satisfies Texts<Message>;
