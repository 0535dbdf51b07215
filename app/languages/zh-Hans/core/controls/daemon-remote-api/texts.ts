import type { Message } from '../../../../en/core/controls/daemon-remote-api/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'Authorization plugins': '授权插件',
  'Clients without a certificate.': '没有证书的客户端。',
  'DOCKER_HOST=ssh://user@host reaches the engine without a port of its own.': 'DOCKER_HOST=ssh://user@host 无需自己的端口即可到达引擎。',
  'Driving the engine from the network.': '从网络操纵引擎。',
  'Every certificate is root of the host; keys must be kept and renewed.': '每张证书都是宿主机的 root；密钥必须保管和更新。',
  'From the network, with client certificates': '从网络，使用客户端证书',
  'From the network, without any check': '从网络，不作任何检查',
  'From this machine, or over SSH': '从本机，或通过 SSH',
  'From where can the engine be driven?': '可以从哪里操纵引擎？',
  'Listens on': '监听于',
  'One address with tcp:// is expected.': '需要一个带 tcp:// 的地址。',
  'Root of the host for everybody who reaches the port.': '能到达该端口的任何人都得到宿主机的 root。',
  'The API listens on the network without asking who calls: that is root of the host for everybody.':
    'API 在网络上监听而不问是谁调用：这就是把宿主机的 root 给所有人。',
  'The API listens on the network; whoever holds a client certificate is root of the host.':
    'API 在网络上监听；持有客户端证书的人就是宿主机的 root。',
  "The daemon's API": '守护进程的 API',
  'fd:// and tcp://10.0.0.5:2376, for instance.': '例如 fd:// 和 tcp://10.0.0.5:2376。',
  'tcp:// is the network.': 'tcp:// 就是网络。',
} satisfies Texts<Message>;
