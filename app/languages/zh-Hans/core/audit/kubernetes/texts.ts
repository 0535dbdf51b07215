import type { Message } from '../../../../en/core/audit/kubernetes/texts.ts';
import type { Texts } from '../../../../texts.ts';

export default {
  'A file would stay with the program that reads it.': '改用文件，就只有读取它的程序能得到它。',
  'A pod of another tenant starts the image from the node’s store without its pull secret.':
    '另一个租户的 Pod 可以不用其拉取机密就从节点的存储启动该镜像。',
  'A process that is or becomes root keeps capabilities of the default set.': '是 root 或变成 root 的进程会保留默认集合中的 capability。',
  'A program that speaks to the cluster’s API no longer can.': '与集群 API 通信的程序将不能再这样做。',
  'A secret travels in the environment: children, crash reports and /proc hand it on.':
    '机密放在环境变量中传递：子进程、崩溃报告和 /proc 会把它传出去。',
  'A setuid program of the image runs as root for whoever starts it.': '镜像中的 set-uid 程序无论谁启动都以 root 运行。',
  'A token for the cluster’s API lies in the container, whether the program needs it or not.':
    '无论程序是否需要，容器中都有集群 API 的令牌。',
  'A volume of the kind {0} is not among those of the restricted standard.': '类型为 {0} 的卷不在 restricted 标准允许的卷之中。',
  'An intruder replaces programs of the container and leaves tools behind.': '入侵者可替换容器中的程序并留下工具。',
  'AppArmor does not confine the container.': 'AppArmor 不约束此容器。',
  'Docker’s socket is within reach: its API starts containers with any right on the node.':
    'Docker 的套接字可被触及：其 API 可启动在节点上拥有任意权限的容器。',
  'Does it start as root and change its user?': '它是否以 root 启动再切换用户？',
  'Does it write files outside of its volumes?': '它是否在其卷之外写文件？',
  'How many CPUs does it need?': '它需要多少 CPU？',
  'How many CPUs may it use?': '可以使用多少个 CPU？',
  'How much memory does it need?': '它需要多少内存？',
  'How much memory may it use?': '可以使用多少内存？',
  'If it does, mount an emptyDir volume there first.': '如果会，请先在那里挂载一个 emptyDir 卷。',
  'It can take all the memory of the node.': '它可以占用节点的全部内存。',
  'It can take every CPU of the node.': '它可以占用节点的每个 CPU。',
  'It runs in the namespace default, beside whatever else had no place.': '它在命名空间 default 中运行，与其他没有归属的内容在一起。',
  'Keep the value in a Secret and mount it as a file: a volume with secret.secretName.':
    '把值放在 Secret 中并以文件挂载：使用带 secret.secretName 的卷。',
  'Kernel tables below /proc are readable and /proc/sys is writable.': '/proc 下的内核表可读，/proc/sys 可写。',
  'Kubernetes refuses it beside privileged or SYS_ADMIN; take those out first.':
    'Kubernetes 拒绝它与 privileged 或 SYS_ADMIN 并存；请先去掉后者。',
  'Mount the Secret as a file instead: a volume with secret.secretName.': '改为把 Secret 以文件挂载：使用带 secret.secretName 的卷。',
  'NET_RAW stays: forged packets reach the neighbours.': '保留了 NET_RAW：伪造的数据包会到达邻居。',
  'No entry of the pod answers it alone; change it by hand.': 'Pod 中没有哪一项能单独解决它；请手动更改。',
  'No seccomp profile is named, and Kubernetes then filters no system call unless the kubelet has a default.':
    '没有指定 seccomp 配置文件，除非 kubelet 有默认值，否则 Kubernetes 不过滤任何系统调用。',
  'No system call is filtered: the profile is Unconfined.': '不过滤任何系统调用：配置文件是 Unconfined。',
  'No: drop all': '否：全部丢弃',
  'No: mount the root read-only': '否：以只读方式挂载根文件系统',
  'Nobody restarts it when it hangs.': '卡死时没有人重启它。',
  'Nothing keeps the program from being root: runAsNonRoot is false.': '没有任何设置阻止程序以 root 运行：runAsNonRoot 为 false。',
  'Only you know what tells that the program can answer: write readinessProbe under the container.':
    '只有你知道什么能说明程序可以应答：请在容器之下写 readinessProbe。',
  'Only you know what tells that the program still works: write livenessProbe under the container.':
    '只有你知道什么能说明程序仍在工作：请在容器之下写 livenessProbe。',
  'Only you know which version was meant; write it behind the name, with its digest.':
    '只有你知道本意是哪个版本；请把它连同摘要写在名称之后。',
  'Port {0} of the node leads into the container, past every Service.': '节点的端口 {0} 绕过所有 Service 直通容器。',
  'Requests reach it before it can answer.': '在它能够应答之前，请求就已到达。',
  'SELinux gets the {0} {1} in place of the usual one.': 'SELinux 得到 {0} {1}，代替通常的值。',
  'SYS_ADMIN is enough to mount file systems and to leave the container.': 'SYS_ADMIN 足以挂载文件系统并离开容器。',
  'Take SYS_ADMIN out of securityContext.capabilities.add.': '从 securityContext.capabilities.add 中去掉 SYS_ADMIN。',
  'Take hostPort out; a Service makes the port reachable.': '去掉 hostPort；由 Service 使端口可访问。',
  'Take the capability out of securityContext.capabilities.add.': '从 securityContext.capabilities.add 中去掉该 capability。',
  'Take the hostPath volume of the socket out, and its volumeMount.': '去掉该套接字的 hostPath 卷及其 volumeMount。',
  'Take the hostPath volume out, or use a persistentVolumeClaim.': '去掉 hostPath 卷，或使用 persistentVolumeClaim。',
  'The Pod Security Standard {0} refuses this pod: {1}.': 'Pod Security 标准 {0} 拒绝此 Pod：{1}。',
  'The container has every right of root on the node.': '容器拥有节点上 root 的全部权限。',
  'The container is a process of the Windows node.': '容器是 Windows 节点上的一个进程。',
  'The container runtime’s socket is within reach: its API starts containers with any right on the node.':
    '容器运行时的套接字可被触及：其 API 可启动在节点上拥有任意权限的容器。',
  'The container writes into a directory of the node.': '容器写入节点的目录。',
  'The image decides the user, and most images start as root.': '用户由镜像决定，而大多数镜像以 root 启动。',
  'The kubelet is sent to {0}, whatever answers there.': 'kubelet 被指向 {0}，无论那里由谁应答。',
  'The pod sees and signals every process of the node.': 'Pod 能看到节点的每个进程并向其发信号。',
  'The pod shares memory with the processes of the node.': 'Pod 与节点的进程共享内存。',
  'The pod stands in the network of the node.': 'Pod 处在节点的网络中。',
  'The pod’s programs are uid 0.': 'Pod 的程序以 uid 0 运行。',
  'The program is uid 0.': '程序以 uid 0 运行。',
  'The program is uid {0}, and without runAsNonRoot nothing keeps it so.': '程序的 uid 是 {0}，而没有 runAsNonRoot 就没有什么保证它如此。',
  'The registry must answer whenever a container starts.': '每次启动容器时，镜像仓库都必须应答。',
  'The scheduler does not know how much CPU it needs.': '调度器不知道它需要多少 CPU。',
  'The scheduler does not know how much memory it needs.': '调度器不知道它需要多少内存。',
  'The uid or gid may be that of an account of the node: ids from 10000 on are nobody’s.':
    '该 uid 或 gid 可能属于节点的某个账户：从 10000 起的 id 不属于任何人。',
  'The value of {0} stands in the manifest for everyone who reads it.': '{0} 的值写在清单中，读到它的人都能看到。',
  'Under the container': '在容器之下',
  'Under the spec of the pod': '在 Pod 的 spec 之下',
  'Which user may it be? Files that it writes must belong to it.': '它可以用哪个用户运行？它写入的文件必须属于该用户。',
  'Yes: keep what that takes': '是：保留为此所需的',
  'docker buildx imagetools inspect IMAGE prints the digest; write it behind the tag as @sha256:...':
    'docker buildx imagetools inspect IMAGE 会打印摘要；请以 @sha256:... 写在标签之后。',
  'runAsNonRoot is false for the pod.': 'Pod 的 runAsNonRoot 为 false。',
  'sudo is started: the program counts on becoming root.': '启动了 sudo：程序指望变成 root。',
  '{0} is another image tomorrow: latest moves.': '{0} 明天就是另一个镜像：latest 会移动。',
  '{0} is another image tomorrow: without a tag it is latest.': '{0} 明天就是另一个镜像：没有标签就是 latest。',
  '{0} is more than containers have by default.': '{0} 超出容器默认拥有的 capability。',
  '{0} is not among the kernel settings that stay within the pod for certain.': '{0} 不在确定只限于 Pod 内的内核设置之中。',
  '{0} is what its registry says it is on that day.': '{0} 取决于其镜像仓库当天的说法。',
  '{0} of the node is mounted.': '挂载了节点的 {0}。',
} satisfies Texts<Message>;
