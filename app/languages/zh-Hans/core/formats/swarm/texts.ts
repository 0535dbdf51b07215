import type { Message } from '../../../../en/core/formats/swarm/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A Swarm ignores the address of a port and opens it on every interface of its nodes.':
    'Swarm 忽略端口的地址，在其节点的每个接口上打开它。',
  'A Swarm ignores the address: the port opens on every interface of its nodes.': 'Swarm 忽略地址：端口在其节点的每个接口上打开。',
  'A network of its own for each pair that must meet.': '为必须相会的每一对设置自己的网络。',
  'A node without swap.': '没有交换空间的节点。',
  'A port with an address is not published at all.': '带地址的端口根本不会发布。',
  'A port with an address is not published: a proxy on the same overlay network reaches the service by its name.':
    '带地址的端口不会发布：同一 overlay 网络上的代理按名称访问该服务。',
  'A service cannot be without a network: docker stack deploy gives it one.': '服务不能没有网络：docker stack deploy 会给它一个。',
  'A service has no limit of swap, so a task may swap as much as its memory.':
    '服务没有交换空间上限，因此任务可使用与其内存同样多的交换空间。',
  'A service without a limit of processes has none; -1 is refused.': '没有进程上限的服务就没有上限；-1 会被拒绝。',
  'A tmpfs of a service has a size and nothing else: it belongs to root and takes the mode of the directory in the image.':
    '服务的 tmpfs 只有大小：它属于 root，模式取自镜像中的目录。',
  'An overlay network cannot keep its members apart.': 'overlay 网络不能隔开其成员。',
  'Every node fetches its images by itself: give them names of a registry that all nodes reach.':
    '每个节点自己获取镜像：请给它们所有节点都能访问的镜像仓库名称。',
  'Expected: a port such as 8080:80.': '需要：端口，例如 8080:80。',
  'Expected: none, on-failure or any.': '需要：none、on-failure 或 any。',
  'How many tasks run.': '运行多少个任务。',
  'How tasks are replaced by newer ones.': '任务如何被新任务替换。',
  'It is written as where nothing is said.': '它按未作说明的样子写出。',
  'It stands alone on an internal network: nothing reaches it, and it reaches nothing.':
    '它单独处在 internal 网络上：没有什么能到达它，它也到达不了什么。',
  'Limits, restarts, copies and updates of the tasks.': '任务的上限、重启、副本和更新。',
  'Nobody stops a task alone, so this is the same as always.': '没有人单独停止一个任务，因此这与 always 相同。',
  'Ports of a Swarm belong to no network: each opens on every interface.': 'Swarm 的端口不属于任何网络：每个都在每个接口上打开。',
  'Stack file': 'stack 文件',
  'The default of the daemon holds for every task, so it belongs into daemon.json of every node.':
    '守护进程的默认值对每个任务有效，因此它应写入每个节点的 daemon.json。',
  'The image has the directory with mode 1777, or none in its place.': '镜像中有模式为 1777 的该目录，或在其位置没有目录。',
  'The most that a task may use.': '一个任务最多可使用的量。',
  'The options of daemon.json hold on the node that has them, so it belongs on every node.':
    'daemon.json 的选项只在拥有它的节点上有效，因此它应放在每个节点上。',
  'The plan counts attempts after failures alone; kept.': '方案只在失败之后计算尝试次数；保留。',
  'The restart policy below deploy counts instead.': '以 deploy 之下的重启策略为准。',
  'The schema of the file. 3.9 knows limits of processes, 3.13 an OOM score.': '文件的 schema。3.9 支持进程上限，3.13 支持 OOM 分数。',
  'There is no shared memory to be sized where none is wanted.': '不需要共享内存的地方，没有需要设定大小的共享内存。',
  'What a task may use, and what a node must have free for it.': '任务可以使用的量，以及节点必须为它空出的量。',
  'What its node must have free.': '其节点必须空出的量。',
  'When a task that ended is started anew. Without it: always.': '结束的任务何时重新启动。未写时：总是。',
  'Which nodes may run it.': '哪些节点可以运行它。',
  'a port such as 8080:80': '端口，例如 8080:80',
  'docker stack deploy drops bind.recursive without a word.': 'docker stack deploy 会悄悄丢弃 bind.recursive。',
  'docker stack deploy drops the mode of a tmpfs without a word.': 'docker stack deploy 会悄悄丢弃 tmpfs 的模式。',
  'docker stack deploy drops this without a word: use an entry of volumes with type: tmpfs.':
    'docker stack deploy 会悄悄丢弃它：请改用 volumes 中带 type: tmpfs 的条目。',
  'docker stack deploy leaves bind.recursive out without a word.': 'docker stack deploy 会悄悄略去 bind.recursive。',
  'docker stack deploy leaves this out.': 'docker stack deploy 会略去它。',
  'docker stack deploy leaves this out: a task is started anew without end.': 'docker stack deploy 会略去它：任务会无休止地重新启动。',
  'docker stack deploy leaves {0} out.': 'docker stack deploy 会略去 {0}。',
  'docker stack deploy refuses a file with name: the command names the stack.': 'docker stack deploy 拒绝带 name: 的文件：栈由命令命名。',
  'docker stack deploy refuses a file with this key.': 'docker stack deploy 拒绝带这个键的文件。',
  'docker stack deploy refuses a file with {0}.': 'docker stack deploy 拒绝带 {0} 的文件。',
  'docker-default holds where AppArmor is active.': '在启用 AppArmor 之处 docker-default 有效。',
  'none, on-failure or any.': 'none、on-failure 或 any。',
  'true or false': 'true 或 false',
  '{0} Limits of that parent do not hold.': '{0} 该父组的上限无效。',
  '{0} The service stands on the networks of the stack.': '{0} 服务处在栈的网络上。',
  '{0} There it is called default-runtime.': '{0} 在那里它叫 default-runtime。',
  '{0} There it is called no-new-privileges.': '{0} 在那里它叫 no-new-privileges。',
  '{0} There it is called seccomp-profile.': '{0} 在那里它叫 seccomp-profile。',
} satisfies Texts<Message>;
