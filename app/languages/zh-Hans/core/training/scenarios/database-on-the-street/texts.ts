import type { Message } from '../../../../../en/core/training/scenarios/database-on-the-street/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A database on the street': '街上的数据库',
  'A published port needs an address, and most ports need not be published at all.': '发布的端口需要地址，而大多数端口根本不需要发布。',
  'Containers on one network reach each other by name, with no port published.': '同一网络上的容器按名称互相到达，无需发布任何端口。',
  'Take the ports of db out. Where you need it from the host for a moment, publish it on 127.0.0.1.':
    '去掉 db 的端口。若暂时需要从宿主机访问，就发布在 127.0.0.1 上。',
  'Who has to reach the database? Does that way lead through the host?': '谁必须访问数据库？那条路要经过宿主机吗？',
} satisfies Texts<Message>;
