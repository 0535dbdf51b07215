import type { Message } from '../../../../../en/core/training/scenarios/shop-as-most-run-it/texts.ts';
import type { Texts } from '../../../../../texts.ts';

export default {
  'A shop as most people run it': '多数人运行的商店',
  'Begin with app: two of its lines each give away the host. The rest can wait until they are gone.':
    '从 app 开始：它的两行各自都会交出宿主机。其余的可以等它们去掉之后。',
  'Begin with what gives away the host, then data, then neighbours, then the machine.':
    '先处理交出宿主机的，然后是数据，然后是邻居，然后是机器。',
  'Then the database: its password, its port, its way out. Then users, new privileges and limits for all three.':
    '然后是数据库：它的密码、端口和通向外部的路。然后是三个服务的用户、新权限和上限。',
  'Two networks, front for web and app, back (internal) for app and db. A user, cap_drop ALL, no-new-privileges, mem_limit and pids_limit for each service.':
    '两个网络，front 给 web 和 app，back（internal）给 app 和 db。每个服务都有用户、cap_drop ALL、no-new-privileges、mem_limit 和 pids_limit。',
} satisfies Texts<Message>;
