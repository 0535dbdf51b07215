import type { Message } from '../../../../../en/core/training/scenarios/monitoring-from-the-readme/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A named volume for the data.': '存放数据的命名卷。',
  'A password that everybody knows, in a file that everybody reads.': '人人都知道的密码，写在人人都读的文件中。',
  'Copied examples bring the rights of their author’s worst day.': '复制来的示例带来了作者最糟糕一天的权限。',
  'Every file of the host that everybody may read is in reach, and many hold more than they should.':
    '宿主机上所有人可读的每个文件都可触及，而其中许多内容比应有的更多。',
  'It was put there for one device; it gives all of them, and every capability.':
    '放在那里是为了一个设备；它给出的是全部设备和每个 capability。',
  'Look at its rights, its mounts and its port; then look for a password elsewhere.': '查看它的权限、挂载和端口；然后在别处找一个密码。',
  'Monitoring has no password, and now it answers to the whole network.': '监控没有密码，而现在它应答整个网络。',
  'Monitoring, copied from a README': '从 README 复制的监控',
  'One file of the project, read-only.': '项目的一个文件，只读。',
  'Published for this machine alone.': '只对本机发布。',
  'The engine’s socket lies in this directory: read-only or not, it takes orders.':
    '引擎的套接字就在这个目录中：无论是否只读，它都接受命令。',
  'Three holes are in cadvisor, one in node-exporter, one in grafana. One of the mounts holds a socket.':
    '三个漏洞在 cadvisor，一个在 node-exporter，一个在 grafana。其中一个挂载含有套接字。',
  'Which of the four services is so close to the host that it needs nothing else to own it?':
    '四个服务中哪一个离宿主机如此之近，以至于不再需要别的就能占有它？',
} satisfies Texts<Message>;
