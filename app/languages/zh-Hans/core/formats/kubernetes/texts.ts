import type { Message } from '../../../../en/core/formats/kubernetes/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A Deployment always starts its pods again, after a pause that grows to five minutes.':
    'Deployment 总会重新启动它的 Pod，间隔逐渐增长到五分钟。',
  'A Service has no address of the node: the load balancer of the cluster decides where it is reached.':
    'Service 不使用节点的地址：从哪里可以访问它由集群的负载均衡器决定。',
  'A claim names no device or directory; a storage class of the cluster makes the volume.':
    '声明（claim）不指定设备或目录；卷由集群的存储类创建。',
  'A container that needs too much memory is ended in any case.': '需要内存过多的容器无论如何都会被结束。',
  'A directory in memory has no options here: programs run from it, and everybody in the pod may write to it.':
    '内存中的目录在这里没有选项：程序可以从中运行，Pod 中的任何人都可以写入。',
  'A directory of the project that is written to is on no node.': '项目中会被写入的目录不在任何节点上。',
  'A kind of volume that a plan has no word for.': '方案没有词可以表达的卷类型。',
  'A plan holds one SELinux option.': '方案只容纳一个 SELinux 选项。',
  'A plan mounts whole volumes, not a part of one.': '方案挂载整个卷，而不是卷的一部分。',
  'A pod always has a /dev/shm, of its own.': 'Pod 总是有自己的 /dev/shm。',
  'A pod counts whole seconds; the next longer one is written.': 'Pod 以整秒计数；写入的是向上取整的秒数。',
  'A pod does not swap, unless its node lets every pod do so.': 'Pod 不使用交换空间，除非节点允许所有 Pod 使用。',
  'A pod has a host name of its own, unless it stands in the network of the node.': 'Pod 有自己的主机名，除非它处在节点的网络中。',
  'A pod has no limit of core dumps.': 'Pod 没有核心转储的上限。',
  'A pod has no limit of open files.': 'Pod 没有打开文件数的上限。',
  'A pod has no limit of processes for each user.': 'Pod 没有按用户计的进程数上限。',
  'A pod has no limit of processes.': 'Pod 没有进程数上限。',
  'A pod has no limit of processes; the kubelet has one for each pod of the node.':
    'Pod 没有进程数上限；kubelet 对节点上的每个 Pod 有一个上限。',
  'A pod has no limit of reads and writes.': 'Pod 没有读写速率的上限。',
  'A pod has no log settings; the kubelet turns over the log of each container of the node.':
    'Pod 没有日志设置；节点上每个容器的日志由 kubelet 轮转。',
  'A pod has no name for its node.': 'Pod 没有指代其节点的名称。',
  'A pod in a namespace of the node has no users of its own.': '处在节点命名空间中的 Pod 没有自己的用户。',
  'A pod is not pinned to processors by itself.': 'Pod 自身不会绑定到特定处理器。',
  'A pod names no device; a device plugin of the cluster hands them out.': 'Pod 不指定设备；设备由集群的设备插件分配。',
  'A pod takes groups in numbers: {0} is none.': 'Pod 的组必须是数字：{0} 不是。',
  'A pod takes numbers, no names. The image’s own user runs, and where that is root or a name the kubelet does not start it.':
    'Pod 接受数字，不接受名称。运行的是镜像自己的用户；若它是 root 或一个名称，kubelet 不会启动它。',
  'A pod takes one word of small letters, digits and hyphens.': 'Pod 只接受由小写字母、数字和连字符组成的一个词。',
  'A pod takes three resolvers; the first are written.': 'Pod 最多接受三个解析器；写入前三个。',
  'A {0} makes no pod; a plan says nothing of it.': '{0} 不产生 Pod；方案不涉及它。',
  'Another mount stands at the same place.': '同一位置已有另一个挂载。',
  'Ask for the resource of a device plugin.': '请求设备插件提供的资源。',
  'Docker’s healthcheck starts a program; this asks from outside.': 'Docker 的健康检查启动一个程序；这一项从外部询问。',
  'Expected: true or false.': '需要：true 或 false。',
  'Files of the cluster are mounted here; the manifest does not hold them.': '这里挂载了集群的文件；清单中没有它们。',
  'In the processes of the node, the node’s own PID 1 collects orphans.': '在节点的进程命名空间中，孤儿进程由节点自己的 PID 1 回收。',
  'It has the /dev/shm of the node.': '它使用节点的 /dev/shm。',
  'Its root is nobody on the node; with Docker the daemon decides that.': '它的 root 在节点上谁也不是；在 Docker 中这由守护进程决定。',
  'Its size is kept, and an AppArmor profile of your own can forbid programs in it.':
    '它的大小得以保留，你自己的 AppArmor 配置文件可以禁止其中的程序。',
  'Limit every service, then kubelet.yaml does it.': '为每个服务设置上限，这样 kubelet.yaml 就会生效。',
  'Limit it at the load balancer.': '在负载均衡器处限制。',
  'More than {0} pods and containers stand here, the most that are read.': '这里有超过 {0} 个 Pod 和容器，这是读取的上限。',
  'Mounts below a read-only one stay writable before 1.31, and with a propagation.':
    '只读挂载之下的挂载在 1.31 之前以及带有传播时仍然可写。',
  'Mounts below come along.': '其下的挂载一并带入。',
  'Name the ids in numbers.': '用数字写明 id。',
  'No pod mounts it.': '没有 Pod 挂载它。',
  'No pod stands here, and nothing that makes one; a Kubernetes manifest is expected.':
    '这里没有 Pod，也没有产生 Pod 的对象；需要一个 Kubernetes 清单。',
  'No question of the plan; kept as it is.': '不属于方案的问题；按原样保留。',
  'No setting of a security context that a plan knows.': '方案不认识的安全上下文设置。',
  'No volume of this name stands in the pod.': 'Pod 中没有这个名称的卷。',
  'Only a pod with users of its own may unmask /proc, since 1.33.': '自 1.33 起，只有拥有自己用户的 Pod 才可以取消对 /proc 的屏蔽。',
  'Pods have users of their own since 1.30, and not in a namespace of the node.':
    'Pod 自 1.30 起才有自己的用户，并且不能处在节点的命名空间中。',
  'Services are pods of their own, and pods do not share memory.': '每个服务是独立的 Pod，Pod 之间不共享内存。',
  'Services are pods of their own, and pods do not share processes.': '每个服务是独立的 Pod，Pod 之间不共享进程。',
  'Some storage classes have one.': '有些存储类有这样的限制。',
  'The API refuses it of a container that is privileged or has SYS_ADMIN.': '对于特权容器或拥有 SYS_ADMIN 的容器，API 会拒绝它。',
  'The cluster gives the value; the manifest does not hold it.': '值由集群给出；清单中没有。',
  'The cluster gives these variables; the manifest does not hold them.': '这些变量由集群给出；清单中没有。',
  'The containers of the pod see each other’s processes; a plan joins one to one.':
    'Pod 中的容器可以看到彼此的进程；方案只能让一个加入另一个。',
  'The image’s own user, as long as that is not root; a plan names the user.': '镜像自己的用户，只要不是 root；方案会写明用户。',
  'The kubelet computes it from requests and limits.': 'kubelet 由请求值和上限计算它。',
  'The kubelet makes the control groups of pods itself.': 'Pod 的控制组由 kubelet 自己建立。',
  'The network plugin of the cluster must enforce network policies; where it does not, they are ignored without a word.':
    '集群的网络插件必须执行网络策略；若不执行，它们会被悄悄忽略。',
  'The runtime gives each container a view of its own.': '运行时给每个容器自己的视图。',
  'The static CPU manager of the kubelet does it for whole processors.': 'kubelet 的静态 CPU 管理器可以按整个处理器做到。',
  'This key stands for a second time; the last one counts.': '这个键第二次出现；以最后一个为准。',
  'Use a volume.': '使用卷。',
  'Whether pods are reached by an encrypted way between nodes is decided by the network of the cluster.':
    '节点之间是否以加密方式到达 Pod，由集群的网络决定。',
  'Without a network that leads out, nothing is published.': '没有通向外部的网络，就不发布任何端口。',
  'containerd-limits.conf gives every container of the node the limits of containerd itself.':
    'containerd-limits.conf 让节点上的每个容器使用 containerd 自身的上限。',
  'kubelet.yaml limits the processes of every pod.': 'kubelet.yaml 限制每个 Pod 的进程数。',
  'kubelet.yaml sets it for every pod of the node.': 'kubelet.yaml 为节点上的每个 Pod 设置它。',
  '{0} has no place in a plan.': '{0} 在方案中没有位置。',
  '{0}: belongs to the image half of a plan.': '{0}：属于方案的镜像部分。',
} satisfies Texts<Message>;
