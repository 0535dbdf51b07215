import type { Message } from '../../../../../en/core/training/scenarios/first-look/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A few lines give away the host; most of a file is harmless.': '少数几行就会交出宿主机；文件的大部分是无害的。',
  'A named volume holds the data and nothing else.': '命名卷只存放数据，别无其他。',
  'Every capability, every device, no filter: whoever takes over the web server has the machine.':
    '每个 capability，每个设备，没有过滤：攻占 Web 服务器的人就拥有整台机器。',
  'Everybody who may run docker inspect, and every process in the container, reads it. It is in the repository as well.':
    '可以运行 docker inspect 的人，以及容器中的每个进程，都能读到它。它也在仓库中。',
  'Look at rights, at directories of the host, at what listens, and at what is written down.':
    '查看权限、宿主机的目录、监听的内容以及写下的内容。',
  'One file of the project, read-only: nothing of the host is in reach.': '项目的一个文件，只读：触及不到宿主机的任何内容。',
  'Read it as somebody who has just taken over the web server: what is within reach?':
    '以刚刚攻占 Web 服务器的人的眼光来读：什么可以触及？',
  'The configuration of the host, writable, inside the container that the internet talks to.':
    '宿主机的配置以可写方式放在与互联网对话的容器中。',
  'The wiki that came with the office': '随办公室接手的 wiki',
  'There are four: one right, one directory, one port, one word that should not be in a file.':
    '共四处：一项权限、一个目录、一个端口、一个不该写在文件中的词。',
  'With 127.0.0.1 in front, only the host itself gets in.': '前面写了 127.0.0.1，只有宿主机自己能进入。',
  'Without an address it opens on every interface of the host, past the rules that ufw writes. Only the web server needs it.':
    '没有地址，它会在宿主机的每个接口上打开，绕过 ufw 写的规则。而只有 Web 服务器需要它。',
} satisfies Texts<Message>;
